import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;
let teacher: Caller;
let noticeId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'record');
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩', '吴思涵'], [OTHER_CLASS]: ['李沐晴'] });
  teacher = await school.teacherOf(CLASS);
  ({ noticeId } = await school.publish([CLASS, OTHER_CLASS]));
});

async function slip(name: string, changes: object = {}) {
  const { versionHash, round } = await school.tally(CLASS, noticeId);
  return {
    ...school.place(CLASS),
    ...{ noticeId, round, versionHash, studentId: await school.studentId(CLASS, name) },
    channel: 'paper' as const,
    signerName: '周建军',
    note: null,
    ...changes,
  };
}

describe('recording an answer that came on paper', () => {
  it('covers a child nobody is linked to, under its own channel', async () => {
    const kept = await teacher.do('record-answer', await slip('周子轩'));
    expect(kept).toMatchObject({ outcome: 'covers', isLate: false });
    const { counts, children } = await school.tally(CLASS, noticeId, teacher);
    expect(counts).toMatchObject({ answered: 1, paper: 1, wechat: 0 });
    expect(children.find(({ name }) => name === '周子轩')).toMatchObject({
      state: 'answered',
      channel: 'paper',
    });
  });

  it('counts the child once when the parent signs in WeChat as well', async () => {
    const father = school.guardian('record-father');
    const studentId = await school.link(father, CLASS, '吴思涵');
    await teacher.do('record-answer', await slip('吴思涵'));
    const { round, versionHash } = await father.do('get-notice', { noticeId, studentId });
    const signature = { signerName: '吴强', strokes: DRAWN_NAME, tappedAt: 1 };
    const kept = await father.do('sign-receipt', { noticeId, round, studentId, versionHash, ...signature });
    expect(kept.outcome).toBe('beside');
    const { children } = await school.tally(CLASS, noticeId);
    expect(children.filter(({ name }) => name === '吴思涵')).toMatchObject([
      { state: 'answered', channel: 'paper' },
    ]);
  });

  it('repeats without a second effect', async () => {
    const input = await slip('李沐阳');
    const first = await teacher.do('record-answer', input);
    expect(await teacher.do('record-answer', input)).toEqual({ ...first, outcome: 'already' });
  });

  it('is not for the teacher of another class, nor for a child of another class', async () => {
    const stranger = await school.teacherOf(OTHER_CLASS);
    expect(await stranger.refusal('record-answer', await slip('李沐阳'))).toBe('NOT_FOUND');
    const elsewhere = { studentId: await school.studentId(OTHER_CLASS, '李沐晴') };
    expect(await teacher.refusal('record-answer', await slip('李沐阳', elsewhere))).toBe('NOT_FOUND');
  });

  it('does not pass as an answer in WeChat', async () => {
    const reply = await teacher.call('record-answer', (await slip('李沐阳', { channel: 'wechat' })) as never);
    expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['channel'] });
  });
});
