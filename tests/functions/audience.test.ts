import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `audience-${schools}`);
});

/** Imports a roster with a column that tells where each child sleeps. */
async function importLodgings(key: string, ...rows: [className: string, name: string, lodging: string][]) {
  const csv = `班级,姓名,住宿\n${rows.map((row) => row.join(',')).join('\n')}\n`;
  const reply = await school.stage(new TextEncoder().encode(csv), key);
  if (!reply.ok) throw new Error(`staging was refused: ${reply.code}`);
  await school.admin.do('confirm-roster', { schoolId: school.schoolId, rosterId: reply.data.rosterId });
}

const childrenOf = async (noticeId: string) =>
  (await school.tally(CLASS, noticeId)).children.map(({ name, hasLeft }) =>
    hasLeft ? `${name}（走）` : name,
  );

describe('a letter to boarders', () => {
  beforeEach(() =>
    importLodgings(
      'first',
      [CLASS, '李沐阳', '住校'],
      [CLASS, '周子轩', '走读'],
      [CLASS, '吴雨桐', ''],
      [OTHER_CLASS, '李沐晴', '走读'],
    ),
  );

  it('goes to boarders alone, and to no class without one', async () => {
    const published = await school.publish([CLASS, OTHER_CLASS], { lodging: 'boarder' });
    expect(published).toMatchObject({ classes: 1, children: 1 });
    expect(await childrenOf(published.noticeId)).toEqual(['李沐阳']);
    const elsewhere = { ...school.place(OTHER_CLASS), noticeId: published.noticeId, round: 1 };
    expect(await school.admin.refusal('get-tally', elsewhere)).toBe('NOT_FOUND');
  });

  it('takes in who joins later only if they board, and lets leavers go', async () => {
    const { noticeId } = await school.publish([CLASS], { lodging: 'boarder' });
    await importLodgings(
      'second',
      [CLASS, '李沐阳', '住校'],
      [CLASS, '周子轩', '走读'],
      [CLASS, '钱多多', '住校'],
      [CLASS, '孙小美', '走读'],
      [OTHER_CLASS, '李沐晴', '走读'],
    );
    expect((await childrenOf(noticeId)).sort()).toEqual(['李沐阳', '钱多多'].sort());
    await importLodgings('third', [CLASS, '钱多多', '住校'], [OTHER_CLASS, '李沐晴', '走读']);
    expect((await childrenOf(noticeId)).sort()).toEqual(['李沐阳（走）', '钱多多'].sort());
  });

  it('asks boarders again, and no others, after a correction', async () => {
    const { noticeId } = await school.publish([CLASS], { lodging: 'boarder' });
    await school.admin.do('correct-notice', {
      ...{ schoolId: school.schoolId, noticeId, baseVersion: 1, title: '更正' },
      blocks: [{ type: 'paragraph', text: '周五 17:00 接。' }],
      again: { reason: '时间变了', deadlineAt: null },
    });
    const { children, lodging } = await school.admin.do('get-tally', {
      ...school.place(CLASS),
      noticeId,
      round: 2,
    });
    expect(children.map(({ name }) => name)).toEqual(['李沐阳']);
    expect(lodging).toBe('boarder');
  });

  it('is refused with its own sentence where the roster knows no boarder', async () => {
    const input = school.letter([OTHER_CLASS], { lodging: 'boarder' });
    expect(await school.admin.refusal('publish-notice', input)).toBe('AUDIENCE_WITHOUT_LODGING');
    const { items } = await school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
    expect(items).toEqual([]);
  });

  it('can be chosen by what the school is told of its classes: grade, boarders, day pupils', async () => {
    const { classes } = await school.admin.do('list-classes', { schoolId: school.schoolId });
    expect(
      classes.map(({ name, grade, students, boarders, dayPupils }) => [
        ...[name, grade, students, boarders, dayPupils],
      ]),
    ).toEqual([
      [CLASS, '三年级', 3, 1, 1],
      [OTHER_CLASS, '五年级', 1, 0, 1],
    ]);
  });
});

describe('a letter to the whole school', () => {
  it('names its own classes whatever the request lists, and is the school’s own', async () => {
    await school.importRoster({ [CLASS]: ['李沐阳'], [OTHER_CLASS]: ['李沐晴'] });
    expect(await school.publish([CLASS], { reach: 'school' })).toMatchObject({ classes: 2, children: 2 });
  });
});
