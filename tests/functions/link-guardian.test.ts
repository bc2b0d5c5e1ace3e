import { LINK_CODE_LIFE_MS } from '@shared/domain/link-code';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;
let teacher: Caller;
let studentId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'linking');
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
  teacher = await school.teacherOf(CLASS);
  studentId = await school.studentId(CLASS, '李沐阳');
});

const link = (code: string, changes: object = {}) => ({
  ...school.place(CLASS),
  studentId,
  code,
  relation: '奶奶' as const,
  guardianName: '张桂兰',
  ...changes,
});

describe('linking a guardian', () => {
  it('makes the guardian able to answer, from the code read out to the teacher', async () => {
    const grandmother = school.guardian('grandmother');
    const { noticeId } = await school.publish([CLASS]);
    expect((await grandmother.do('list-todo', {})).items).toEqual([]);
    const { code } = await grandmother.do('issue-link-code', {});
    const typed = `${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`;
    expect(await teacher.do('link-guardian', link(typed))).toEqual({ studentName: '李沐阳', guardians: 1 });
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ unlinked: 1, undelivered: 1 });
    expect((await grandmother.do('list-todo', {})).items).toMatchObject([{ studentName: '李沐阳' }]);
    expect(await teacher.refusal('link-guardian', link(code))).toBe('LINK_CODE_UNKNOWN');
  });

  it('refuses a code that is a day old', async () => {
    const late = school.guardian('late');
    const { code } = await late.do('issue-link-code', {});
    cloud.setClockOffset(LINK_CODE_LIFE_MS + 1);
    try {
      expect(await teacher.refusal('link-guardian', link(code))).toBe('LINK_CODE_UNKNOWN');
    } finally {
      cloud.setClockOffset(0);
    }
  });

  it('is only for the teacher of that class and its school', async () => {
    const parent = school.guardian('attacker');
    const { code } = await parent.do('issue-link-code', {});
    expect(await parent.refusal('link-guardian', link(code))).toBe('FORBIDDEN');
    const otherTeacher = await school.teacherOf(OTHER_CLASS);
    expect(await otherTeacher.refusal('link-guardian', link(code))).toBe('NOT_FOUND');
    const wrongClass = { classId: school.classId(OTHER_CLASS) };
    expect(await otherTeacher.refusal('link-guardian', link(code, wrongClass))).toBe('NOT_FOUND');
  });

  it('stops at six guardians for one child', async () => {
    const child = await school.studentId(CLASS, '周子轩');
    for (let n = 1; n <= 6; n += 1) {
      const { code } = await school.guardian(`six-${n}`).do('issue-link-code', {});
      const linked = await teacher.do('link-guardian', link(code, { studentId: child }));
      expect(linked.guardians).toBe(n);
    }
    const { code } = await school.guardian('seventh').do('issue-link-code', {});
    expect(await teacher.refusal('link-guardian', link(code, { studentId: child }))).toBe('GUARDIANS_FULL');
  });
});
