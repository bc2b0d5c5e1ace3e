import type { ActionInput } from '@shared/contracts';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';
const LARGE_CLASS = '六年级1班';
const LARGE = Array.from({ length: 45 }, (_, n) => `学生${String.fromCharCode(0x4e00 + n)}`);

type Slip = ActionInput<'record-answer'>;

let cloud: TestCloud;
let school: TrialSchool;
let teacher: Caller;
let noticeId: string;
let keys = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'record');
  await school.importRoster({
    [CLASS]: ['李沐阳', '周子轩', '吴思涵'],
    [OTHER_CLASS]: ['李沐晴'],
    [LARGE_CLASS]: LARGE,
  });
  teacher = await school.teacherOf(CLASS);
});

beforeEach(async () => {
  keys += 1;
  const idempotencyKey = `record-${keys}`;
  ({ noticeId } = await school.publish([CLASS, OTHER_CLASS, LARGE_CLASS], { idempotencyKey }));
});
afterEach(() => cloud.setSeams({}));

async function slipFor(
  names: readonly string[],
  changes: Partial<Slip> = {},
  className = CLASS,
): Promise<Slip> {
  const { versionHash, round, children } = await school.tally(className, noticeId);
  keys += 1;
  return {
    ...school.place(className),
    ...{ noticeId, round, versionHash, idempotencyKey: `slip-${keys}` },
    studentIds: names.map((name) => children.find((child) => child.name === name)?.studentId ?? name),
    ...{ channel: 'paper', signerName: '周建军', note: null, slipFileId: null },
    ...changes,
  };
}

const outcomes = async (slip: Slip, by = teacher) =>
  (await by.do('record-answer', slip)).children.map(({ outcome }) => outcome);

const childOf = async (name: string, className = CLASS) =>
  (await school.tally(className, noticeId)).children.find((child) => child.name === name);

describe('recording an answer that came on paper', () => {
  it('covers a child nobody is linked to, under its own channel', async () => {
    expect(await outcomes(await slipFor(['周子轩']))).toEqual(['covers']);
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
    await teacher.do('record-answer', await slipFor(['吴思涵']));
    const { round, versionHash } = await father.do('get-notice', { noticeId, studentId });
    const signature = { signerName: '吴强', strokes: DRAWN_NAME, tappedAt: 1 };
    const kept = await father.do('sign-receipt', { noticeId, round, studentId, versionHash, ...signature });
    expect(kept.outcome).toBe('beside');
    expect(await childOf('吴思涵')).toMatchObject({ state: 'answered', channel: 'paper' });
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ answered: 1, paper: 1, wechat: 0 });
  });

  it('repeats without a second effect', async () => {
    const input = await slipFor(['李沐阳']);
    const first = await teacher.do('record-answer', input);
    const [child] = first.children;
    expect(await teacher.do('record-answer', input)).toEqual({
      children: [{ ...child, outcome: 'already' }],
    });
  });

  it('is not for the teacher of another class, nor for a child of another class', async () => {
    const stranger = await school.teacherOf(OTHER_CLASS);
    expect(await stranger.refusal('record-answer', await slipFor(['李沐阳']))).toBe('NOT_FOUND');
    const elsewhere = { studentIds: [await school.studentId(OTHER_CLASS, '李沐晴')] };
    expect(await teacher.refusal('record-answer', await slipFor([], elsewhere))).toBe('NOT_FOUND');
  });

  it('does not pass as an answer in WeChat', async () => {
    const reply = await teacher.call(
      'record-answer',
      await slipFor(['李沐阳'], { channel: 'wechat' as never }),
    );
    expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['channel'] });
  });

  it('names nobody where the slip itself carries the signature', async () => {
    const mother = school.guardian('record-unnamed');
    await school.link(mother, CLASS, '李沐阳');
    await teacher.do('record-answer', await slipFor(['李沐阳'], { signerName: null }));
    const { items } = await mother.do('list-receipts', { cursor: null });
    expect(items[0]).toMatchObject({ signerName: '', channel: 'paper', recordedBy: 'classTeacher' });
  });
});

describe('recording a ticked list', () => {
  it('tells of each child by itself what became of it', async () => {
    await teacher.do('record-answer', await slipFor(['李沐阳']));
    const stranger = await school.studentId(OTHER_CLASS, '李沐晴');
    const { studentIds } = await slipFor(['李沐阳', '周子轩', '吴思涵']);
    const { children } = await school.admin.do(
      'record-answer',
      await slipFor([], { studentIds: [...studentIds, stranger] }),
    );
    expect(children.map(({ outcome }) => outcome)).toEqual(['beside', 'covers', 'covers', 'refused']);
    expect(children[3]).toEqual({ studentId: stranger, outcome: 'refused', code: 'NOT_FOUND' });
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ answered: 3, paper: 3, total: 3 });
  });

  it('takes as many database requests for a whole class as for a handful', async () => {
    const slip = await slipFor(LARGE, {}, LARGE_CLASS);
    cloud.resetRequestCounts();
    await school.admin.do('record-answer', slip);
    // Person, tally, receipts in two, tally.
    expect(cloud.totalRequests()).toBeLessThanOrEqual(5);
    const { counts } = await school.tally(LARGE_CLASS, noticeId);
    expect(counts).toMatchObject({ answered: LARGE.length, paper: LARGE.length, unlinked: 0 });
  });

  it('repeats a whole class in few requests, and counts nobody twice', async () => {
    const slip = await slipFor(LARGE, {}, LARGE_CLASS);
    await school.admin.do('record-answer', slip);
    cloud.resetRequestCounts();
    expect(new Set(await outcomes(slip, school.admin))).toEqual(new Set(['already']));
    expect(cloud.totalRequests()).toBeLessThanOrEqual(7);
    expect((await school.tally(LARGE_CLASS, noticeId)).counts).toMatchObject({ answered: LARGE.length });
  });

  it('counts a child a single time when a ticked child is ticked twice', async () => {
    const { studentIds } = await slipFor(['周子轩']);
    const twice = [...studentIds, ...studentIds];
    expect(await outcomes(await slipFor([], { studentIds: twice }))).toEqual(['covers']);
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ answered: 1, paper: 1 });
  });

  it('keeps every answer when families sign while the list is saved', async () => {
    const families = await Promise.all(
      LARGE.slice(0, 8).map(async (name, n) => {
        const caller = school.guardian(`list-${keys}-${n}`);
        return { caller, studentId: await school.link(caller, LARGE_CLASS, name) };
      }),
    );
    const slip = await slipFor(LARGE, {}, LARGE_CLASS);
    const { round, versionHash } = slip;
    const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
    await Promise.all([
      school.admin.do('record-answer', slip),
      ...families.map(({ caller, studentId }) =>
        caller.do('sign-receipt', { noticeId, round, studentId, versionHash, ...signature }),
      ),
    ]);
    const { counts, children } = await school.tally(LARGE_CLASS, noticeId);
    expect(counts).toMatchObject({ answered: LARGE.length, total: LARGE.length });
    expect(counts.wechat + counts.paper).toBe(LARGE.length);
    expect(children.every(({ state }) => state === 'answered')).toBe(true);
  });

  it.each([
    ['the second part of the receipts', 'receipts', 'insert', 2],
    ['the tally', 'tallies', 'modify', 1],
  ])(
    'is finished by the same request again when it broke off at %s',
    async (_name, collection, kind, which) => {
      const slip = await slipFor(LARGE, {}, LARGE_CLASS);
      let met = 0;
      cloud.setSeams({
        beforeRequest: ({ action, collectionName }) => {
          if (collectionName !== collection || !action.includes(kind)) return undefined;
          met += 1;
          return met >= which ? 'drop' : undefined;
        },
      });
      expect(await school.admin.refusal('record-answer', slip)).toBe('INTERNAL');
      cloud.setSeams({});
      expect((await school.tally(LARGE_CLASS, noticeId)).counts.answered).toBe(0);
      await school.admin.do('record-answer', slip);
      expect((await school.tally(LARGE_CLASS, noticeId)).counts).toMatchObject({
        answered: LARGE.length,
        paper: LARGE.length,
        unlinked: 0,
      });
    },
  );

  it('is brought to the tally by the timer when nobody sends it again', async () => {
    const slip = await slipFor(LARGE, {}, LARGE_CLASS);
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === 'tallies' && action.includes('modify') ? 'drop' : undefined,
    });
    await school.admin.refusal('record-answer', slip);
    cloud.setSeams({});
    await cloud.fireTimer('reconcile');
    expect((await school.tally(LARGE_CLASS, noticeId)).counts).toMatchObject({ paper: LARGE.length });
  });

  it('after a withdrawal tells what was kept, and refuses the rest', async () => {
    const first = await slipFor(['李沐阳']);
    await teacher.do('record-answer', first);
    await school.admin.do('withdraw-notice', { schoolId: school.schoolId, noticeId, reason: '日期写错了' });
    const both = { ...first, studentIds: [...first.studentIds, ...(await slipFor(['周子轩'])).studentIds] };
    const { children } = await teacher.do('record-answer', both);
    expect(children).toMatchObject([
      { outcome: 'already' },
      { outcome: 'refused', code: 'NOTICE_WITHDRAWN' },
    ]);
    expect(await teacher.refusal('record-answer', await slipFor(['吴思涵']))).toBe('NOTICE_WITHDRAWN');
  });
});
