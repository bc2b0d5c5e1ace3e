import type { ActionInput } from '@shared/contracts';
import { receiptIdOf } from '@shared/domain/receipt';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const REASON = '我们家没有签过这张回执';
const DAY_MS = 24 * 60 * 60_000;

let cloud: TestCloud;
let school: TrialSchool;
let teacher: Caller;
let mother: Caller;
let father: Caller;
let noticeId: string;
let studentId: string;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `object-${schools}`);
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'] });
  teacher = await school.teacherOf(CLASS);
  mother = school.guardian(`object-mother-${schools}`);
  father = school.guardian(`object-father-${schools}`);
  studentId = await school.link(mother, CLASS, '李沐阳');
  await school.link(father, CLASS, '李沐阳');
  ({ noticeId } = await school.publish([CLASS]));
});
afterEach(() => cloud.setSeams({}));

async function slip(key: string, changes: Partial<ActionInput<'record-answer'>> = {}) {
  const { versionHash, round } = await school.tally(CLASS, noticeId);
  return {
    ...school.place(CLASS),
    ...{ noticeId, round, versionHash, idempotencyKey: key, studentIds: [studentId] },
    ...{ channel: 'paper' as const, signerName: '李某', note: null, slipFileId: null },
    ...changes,
  };
}

async function record(key = 'first', by = teacher): Promise<string> {
  const [kept] = (await by.do('record-answer', await slip(key))).children;
  if (!kept || kept.outcome === 'refused') throw new Error('the answer was not recorded');
  return kept.receiptId;
}

async function sign(by: Caller) {
  const { round, versionHash } = await by.do('get-notice', { noticeId, studentId });
  const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
  return by.do('sign-receipt', { noticeId, round, studentId, versionHash, ...signature });
}

const object = (receiptId: string, by = mother) => by.do('object-to-record', { receiptId, reason: REASON });
const tally = () => school.tally(CLASS, noticeId, teacher);
const child = async () => (await tally()).children.find((one) => one.studentId === studentId);
const todo = async (by = mother) => by.do('list-todo', {});

describe('telling a family what was recorded for it', () => {
  it('shows every guardian of the child what was recorded, as what and by whom', async () => {
    const receiptId = await record();
    for (const guardian of [mother, father]) {
      const { items, recorded } = await todo(guardian);
      expect(items).toEqual([]);
      expect(recorded).toMatchObject([
        { receiptId, studentName: '李沐阳', channel: 'paper', recordedBy: 'classTeacher' },
      ]);
    }
  });

  it('shows it to nobody else', async () => {
    await record();
    const other = school.guardian(`object-other-${schools}`);
    await school.link(other, CLASS, '周子轩');
    expect((await todo(other)).recorded).toBeUndefined();
  });

  it('tells of it for thirty days', async () => {
    await record();
    cloud.setClockOffset(29 * DAY_MS);
    try {
      expect((await todo()).recorded).toHaveLength(1);
      cloud.setClockOffset(31 * DAY_MS);
      expect((await todo()).recorded).toBeUndefined();
    } finally {
      cloud.setClockOffset(0);
    }
  });

  it('costs one request more only where something was recorded', async () => {
    await todo();
    cloud.resetRequestCounts();
    await todo();
    const without = cloud.totalRequests();
    await record();
    cloud.resetRequestCounts();
    await todo();
    expect(cloud.totalRequests()).toBeLessThanOrEqual(without + 1);
    expect(without).toBe(2);
  });

  it('never says where the photo or the key of a record lies', async () => {
    const receiptId = await record();
    const replies = [await todo(), await mother.do('get-receipt', { receiptId })];
    expect(JSON.stringify(replies)).not.toMatch(/slipFileId|requestKey|cloud:\/\//);
  });
});

describe('objecting to a recorded answer', () => {
  it('uncovers the child, moves the counts, and tells the teacher why', async () => {
    await mother.do('open-notice', { noticeId, round: 1, studentId, seenState: 'undelivered' });
    const receiptId = await record();
    expect(await object(receiptId)).toEqual({ isCovered: false });
    expect(await child()).toMatchObject({ state: 'opened', channel: null, objection: { reason: REASON } });
    expect((await tally()).counts).toMatchObject({ total: 2, answered: 0, paper: 0, opened: 1, unlinked: 1 });
    expect((await todo()).items).toHaveLength(1);
    expect((await todo()).recorded).toBeUndefined();
  });

  it('keeps the record with the objection for the family to read', async () => {
    const receiptId = await record();
    await object(receiptId);
    const objection = { reason: REASON, isMine: true };
    expect(await mother.do('get-receipt', { receiptId })).toMatchObject({ objection, coversChild: false });
    const { items } = await father.do('list-receipts', { cursor: null });
    expect(items).toMatchObject([{ receiptId, isObjected: true, isBeside: false }]);
  });

  it('takes a bounded number of requests', async () => {
    const receiptId = await record();
    cloud.resetRequestCounts();
    await object(receiptId);
    expect(cloud.totalRequests()).toBeLessThanOrEqual(6);
  });

  it('twice is once: the first reason stays and the counts move a single time', async () => {
    const receiptId = await record();
    await object(receiptId);
    await father.do('object-to-record', { receiptId, reason: '另一个原因' });
    expect(await object(receiptId)).toEqual({ isCovered: false });
    expect(await child()).toMatchObject({ state: 'delivered', objection: { reason: REASON } });
    expect((await tally()).counts).toMatchObject({ answered: 0, delivered: 1, total: 2 });
  });

  it('lets a guardian sign in WeChat afterwards, and that answer covers the child', async () => {
    await object(await record());
    const kept = await sign(father);
    expect(kept).toMatchObject({ outcome: 'covers', receiptId: receiptIdOf(noticeId, 1, studentId, 1) });
    expect(await child()).toMatchObject({ state: 'answered', channel: 'wechat', objection: null });
    expect((await sign(mother)).outcome).toBe('beside');
    expect((await sign(father)).outcome).toBe('already');
    expect((await tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0, total: 2 });
  });

  it('lets the teacher record again, and the family object again', async () => {
    await object(await record('first'));
    const again = await record('second');
    expect((await tally()).counts).toMatchObject({ answered: 1, paper: 1 });
    await object(again, father);
    expect((await tally()).counts).toMatchObject({ answered: 0, paper: 0, delivered: 1 });
    expect(await record('third')).toBe(receiptIdOf(noticeId, 1, studentId, 2));
    expect((await mother.do('list-receipts', { cursor: null })).items).toHaveLength(3);
  });

  it('does not let the very same recording come back by a phone that sends it once more', async () => {
    await object(await record('first'));
    expect(await teacher.refusal('record-answer', await slip('first'))).toBe('RECORD_OBJECTED');
    expect((await tally()).counts).toMatchObject({ answered: 0 });
  });

  it('lets the signature kept beside it cover the child at once', async () => {
    const receiptId = await record();
    const { receiptId: signed } = await sign(mother);
    expect(await object(receiptId, father)).toEqual({ isCovered: true });
    expect(await child()).toMatchObject({ state: 'answered', channel: 'wechat', objection: null });
    expect((await tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0 });
    expect(await mother.do('get-receipt', { receiptId: signed })).toMatchObject({ coversChild: true });
    expect((await sign(mother)).outcome).toBe('already');
    expect((await sign(father)).outcome).toBe('beside');
    expect((await todo()).items).toEqual([]);
  });

  it('leaves the child covered when what it is about was kept beside a signature', async () => {
    await sign(mother);
    const beside = await record();
    expect(await object(beside)).toEqual({ isCovered: true });
    expect((await tally()).counts).toMatchObject({ answered: 1, wechat: 1 });
  });

  it('is taken after a withdrawal too, since what is said of a family must be right for good', async () => {
    const receiptId = await record();
    await school.admin.do('withdraw-notice', { schoolId: school.schoolId, noticeId, reason: '日期写错了' });
    await object(receiptId);
    expect(await mother.do('get-receipt', { receiptId })).toMatchObject({
      objection: { reason: REASON },
      isWithdrawn: true,
    });
    expect((await tally()).counts).toMatchObject({ answered: 0, paper: 0 });
    expect((await todo()).items).toEqual([]);
  });

  it('is not for an answer given in WeChat, nor for another family, nor for staff', async () => {
    const { receiptId } = await sign(mother);
    expect(await father.refusal('object-to-record', { receiptId, reason: REASON })).toBe('RECEIPT_SIGNED');
    const other = school.guardian(`object-other-${schools}`);
    await school.link(other, CLASS, '周子轩');
    expect(await other.refusal('object-to-record', { receiptId, reason: REASON })).toBe('NOT_FOUND');
    expect(await teacher.refusal('object-to-record', { receiptId, reason: REASON })).toBe('FORBIDDEN');
  });
});

describe('when several act at once or something breaks', () => {
  it('has at most one covering answer when both parents and the teacher act in the same moment', async () => {
    const receiptId = await record('first');
    const again = await slip('second');
    await Promise.all([
      object(receiptId, mother),
      object(receiptId, father),
      sign(father),
      teacher.call('record-answer', again),
    ]);
    // Whoever came too early is covered by whoever came first; a second look settles it.
    await cloud.fireTimer('reconcile');
    const { items } = await mother.do('list-receipts', { cursor: null });
    const covering = items.filter(({ isBeside, isObjected }) => !isBeside && !isObjected);
    expect(covering.length).toBeLessThanOrEqual(1);
    expect(items.filter(({ isObjected }) => isObjected)).toHaveLength(1);
    const { counts } = await tally();
    expect(counts).toMatchObject({ total: 2, answered: 1 });
    expect(counts.wechat + counts.paper).toBe(1);
  });

  it('counts one child when two guardians sign in the same moment after the objection', async () => {
    await object(await record());
    const kept = await Promise.all([sign(mother), sign(father)]);
    expect(kept.map(({ outcome }) => outcome).sort()).toEqual(['beside', 'covers']);
    expect((await tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0, total: 2 });
  });

  describe.each([
    ['before the tally was moved', 'beforeRequest', 'tallies', 'modify'],
    ['after the receipt was marked', 'afterRequest', 'receipts', 'modify'],
  ] as const)('breaking off %s', (_when, moment, collection, kind) => {
    const breakOff = async (receiptId: string): Promise<void> => {
      cloud.setSeams({
        [moment]: ({ action, collectionName }: { action: string; collectionName?: string }) =>
          collectionName === collection && action.includes(kind) ? 'drop' : undefined,
      });
      expect(await mother.refusal('object-to-record', { receiptId, reason: REASON })).toBe('INTERNAL');
      cloud.setSeams({});
      expect((await tally()).counts.answered).toBe(1);
    };

    it('is mended by the phone’s own retry', async () => {
      const receiptId = await record();
      await breakOff(receiptId);
      await object(receiptId);
      expect((await tally()).counts).toMatchObject({ answered: 0, paper: 0, delivered: 1 });
    });

    it('is mended by the timer, which keeps the reason for the teacher', async () => {
      const receiptId = await record();
      await breakOff(receiptId);
      await cloud.fireTimer('reconcile');
      expect((await tally()).counts).toMatchObject({ answered: 0, paper: 0, delivered: 1 });
      expect(await child()).toMatchObject({ state: 'delivered', objection: { reason: REASON } });
      await cloud.fireTimer('reconcile');
      expect((await tally()).counts).toMatchObject({ total: 2, delivered: 1 });
    });

    it('is mended by whoever answers next', async () => {
      const receiptId = await record();
      await breakOff(receiptId);
      expect((await sign(mother)).outcome).toBe('covers');
      expect((await tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0 });
    });

    it('lets the timer find the signature that was kept beside it', async () => {
      const receiptId = await record();
      await sign(father);
      await breakOff(receiptId);
      await cloud.fireTimer('reconcile');
      expect((await tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0 });
    });
  });
});
