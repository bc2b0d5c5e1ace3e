import { startTestCloud, type TestCloud } from './support/test-cloud';
import { DRAWN_NAME } from './support/drawn-name';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;
let mother: Caller;
let noticeId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'figures');
  await school.importRoster({ [OTHER_CLASS]: ['李沐晴'], [CLASS]: ['李沐阳', '周子轩'] });
  mother = school.guardian('figures-mother');
  const studentId = await school.link(mother, CLASS, '李沐阳');
  ({ noticeId } = await school.publish([OTHER_CLASS, CLASS]));
  const { round, versionHash } = await mother.do('get-notice', { noticeId, studentId });
  const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
  await mother.do('sign-receipt', { noticeId, round, studentId, versionHash, ...signature });
});

const figures = (by = school.admin, changes: object = {}) =>
  by.do('get-notice-figures', { schoolId: school.schoolId, noticeId, ...changes });

describe('a school’s figures of one notice', () => {
  it('count every child of every class once, the classes in the order of the school', async () => {
    const { counts, classes } = await figures();
    expect(counts).toMatchObject({ total: 3, answered: 1, wechat: 1, unlinked: 2 });
    expect(classes.map(({ className, counts: own }) => [className, own.answered, own.total])).toEqual([
      [CLASS, 1, 2],
      [OTHER_CLASS, 0, 1],
    ]);
  });

  it('are the very figures that the list of notices shows, whatever else was sent', async () => {
    await school.publish([CLASS], { idempotencyKey: 'figures-another' });
    const { items } = await school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
    expect(items).toHaveLength(2);
    expect(await figures()).toEqual(items.find((item) => item.noticeId === noticeId));
  });

  it('name no child', async () => {
    expect(JSON.stringify(await figures())).not.toContain('李沐阳');
  });

  it('take one database request beside the actor’s', async () => {
    cloud.resetRequestCounts();
    await figures();
    expect(cloud.totalRequests()).toBe(2);
  });

  it('are not found for a notice nobody sent, nor for another school’s', async () => {
    const other = await TrialSchool.open(cloud, 'figures-other');
    const unknown = { schoolId: school.schoolId, noticeId: 'nobody-sent-this' };
    expect(await school.admin.refusal('get-notice-figures', unknown)).toBe('NOT_FOUND');
    const elsewhere = { schoolId: other.schoolId, noticeId };
    expect(await other.admin.refusal('get-notice-figures', elsewhere)).toBe('NOT_FOUND');
  });

  it('are the school’s alone, not a class teacher’s or a parent’s', async () => {
    const teacher = await school.teacherOf(CLASS);
    const input = { schoolId: school.schoolId, noticeId };
    expect(await teacher.refusal('get-notice-figures', input)).toBe('FORBIDDEN');
    expect(await mother.refusal('get-notice-figures', input)).toBe('FORBIDDEN');
  });
});
