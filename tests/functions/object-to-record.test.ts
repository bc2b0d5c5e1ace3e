import { receiptIdOf } from '@shared/domain/receipt';
import { REASON, RecordedFamily } from './support/recorded-family';
import { startTestCloud, type TestCloud } from './support/test-cloud';

const DAY_MS = 24 * 60 * 60_000;

let cloud: TestCloud;
let family: RecordedFamily;
let families = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  families += 1;
  family = await RecordedFamily.settle(cloud, `object-${families}`);
});

describe('telling a family what was recorded for it', () => {
  it('shows every guardian of the child what was recorded, as what and by whom', async () => {
    const receiptId = await family.record();
    for (const guardian of [family.mother, family.father]) {
      const { items, recorded } = await guardian.do('list-todo', {});
      expect(items).toEqual([]);
      expect(recorded).toMatchObject([
        { receiptId, studentName: '李沐阳', channel: 'paper', recordedBy: 'classTeacher' },
      ]);
    }
  });

  it('shows it to nobody else', async () => {
    await family.record();
    const other = await family.otherGuardian();
    expect((await other.do('list-todo', {})).recorded).toBeUndefined();
  });

  it('tells of it for thirty days', async () => {
    await family.record();
    cloud.setClockOffset(29 * DAY_MS);
    try {
      expect((await family.mother.do('list-todo', {})).recorded).toHaveLength(1);
      cloud.setClockOffset(31 * DAY_MS);
      expect((await family.mother.do('list-todo', {})).recorded).toBeUndefined();
    } finally {
      cloud.setClockOffset(0);
    }
  });

  it('costs one request more only where something was recorded', async () => {
    await family.mother.do('list-todo', {});
    cloud.resetRequestCounts();
    await family.mother.do('list-todo', {});
    const without = cloud.totalRequests();
    await family.record();
    cloud.resetRequestCounts();
    await family.mother.do('list-todo', {});
    expect(cloud.totalRequests()).toBeLessThanOrEqual(without + 1);
    expect(without).toBe(2);
  });

  it('never says where the photo or the key of a record lies', async () => {
    const receiptId = await family.record();
    const replies = [
      await family.mother.do('list-todo', {}),
      await family.mother.do('get-receipt', { receiptId }),
    ];
    expect(JSON.stringify(replies)).not.toMatch(/slipFileId|requestKey|cloud:\/\//);
  });
});

describe('objecting to a recorded answer', () => {
  it('uncovers the child, moves the counts, and tells the teacher why', async () => {
    await family.mother.do('open-notice', {
      ...{ noticeId: family.noticeId, studentId: family.studentId },
      ...{ round: 1, seenState: 'undelivered' },
    });
    const receiptId = await family.record();
    expect(await family.object(receiptId)).toEqual({ isCovered: false });
    expect(await family.child()).toMatchObject({
      state: 'opened',
      channel: null,
      objection: { reason: REASON },
    });
    expect((await family.tally()).counts).toMatchObject({
      total: 2,
      answered: 0,
      paper: 0,
      opened: 1,
      unlinked: 1,
    });
    expect((await family.mother.do('list-todo', {})).items).toHaveLength(1);
    expect((await family.mother.do('list-todo', {})).recorded).toBeUndefined();
  });

  it('keeps the record with the objection for the family to read', async () => {
    const receiptId = await family.record();
    await family.object(receiptId);
    const objection = { reason: REASON, isMine: true };
    expect(await family.mother.do('get-receipt', { receiptId })).toMatchObject({
      objection,
      coversChild: false,
    });
    const { items } = await family.father.do('list-receipts', { cursor: null });
    expect(items).toMatchObject([{ receiptId, isObjected: true, isBeside: false }]);
  });

  it('takes a bounded number of requests', async () => {
    const receiptId = await family.record();
    cloud.resetRequestCounts();
    await family.object(receiptId);
    expect(cloud.totalRequests()).toBeLessThanOrEqual(6);
  });

  it('twice is once: the first reason stays and the counts move a single time', async () => {
    const receiptId = await family.record();
    await family.object(receiptId);
    await family.father.do('object-to-record', { receiptId, reason: '另一个原因' });
    expect(await family.object(receiptId)).toEqual({ isCovered: false });
    expect(await family.child()).toMatchObject({ state: 'delivered', objection: { reason: REASON } });
    expect((await family.tally()).counts).toMatchObject({ answered: 0, delivered: 1, total: 2 });
  });

  it('lets a guardian sign in WeChat afterwards, and that answer covers the child', async () => {
    await family.object(await family.record());
    const kept = await family.sign(family.father);
    expect(kept).toMatchObject({
      outcome: 'covers',
      receiptId: receiptIdOf(family.noticeId, 1, family.studentId, 1),
    });
    expect(await family.child()).toMatchObject({ state: 'answered', channel: 'wechat', objection: null });
    expect((await family.sign(family.mother)).outcome).toBe('beside');
    expect((await family.sign(family.father)).outcome).toBe('already');
    expect((await family.tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0, total: 2 });
  });

  it('lets the teacher record again, and the family object again', async () => {
    await family.object(await family.record('first'));
    const again = await family.record('second');
    expect((await family.tally()).counts).toMatchObject({ answered: 1, paper: 1 });
    await family.object(again, family.father);
    expect((await family.tally()).counts).toMatchObject({ answered: 0, paper: 0, delivered: 1 });
    expect(await family.record('third')).toBe(receiptIdOf(family.noticeId, 1, family.studentId, 2));
    expect((await family.mother.do('list-receipts', { cursor: null })).items).toHaveLength(3);
  });

  it('does not let the very same recording come back by a phone that sends it once more', async () => {
    await family.object(await family.record('first'));
    expect(await family.teacher.refusal('record-answer', await family.slip('first'))).toBe('RECORD_OBJECTED');
    expect((await family.tally()).counts).toMatchObject({ answered: 0 });
  });

  it('lets the signature kept beside it cover the child at once', async () => {
    const receiptId = await family.record();
    const { receiptId: signed } = await family.sign(family.mother);
    expect(await family.object(receiptId, family.father)).toEqual({ isCovered: true });
    expect(await family.child()).toMatchObject({ state: 'answered', channel: 'wechat', objection: null });
    expect((await family.tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0 });
    expect(await family.mother.do('get-receipt', { receiptId: signed })).toMatchObject({ coversChild: true });
    expect((await family.sign(family.mother)).outcome).toBe('already');
    expect((await family.sign(family.father)).outcome).toBe('beside');
    expect((await family.mother.do('list-todo', {})).items).toEqual([]);
  });

  it('leaves the child covered when what it is about was kept beside a signature', async () => {
    await family.sign(family.mother);
    const beside = await family.record();
    expect(await family.object(beside)).toEqual({ isCovered: true });
    expect((await family.tally()).counts).toMatchObject({ answered: 1, wechat: 1 });
  });

  it('is taken after a withdrawal too, since what is said of a family must be right for good', async () => {
    const receiptId = await family.record();
    await family.school.admin.do('withdraw-notice', {
      schoolId: family.school.schoolId,
      noticeId: family.noticeId,
      reason: '日期写错了',
    });
    await family.object(receiptId);
    expect(await family.mother.do('get-receipt', { receiptId })).toMatchObject({
      objection: { reason: REASON },
      isWithdrawn: true,
    });
    expect((await family.tally()).counts).toMatchObject({ answered: 0, paper: 0 });
    expect((await family.mother.do('list-todo', {})).items).toEqual([]);
  });

  it('is not for an answer given in WeChat, nor for another family, nor for staff', async () => {
    const { receiptId } = await family.sign(family.mother);
    expect(await family.father.refusal('object-to-record', { receiptId, reason: REASON })).toBe(
      'RECEIPT_SIGNED',
    );
    const other = await family.otherGuardian();
    expect(await other.refusal('object-to-record', { receiptId, reason: REASON })).toBe('NOT_FOUND');
    expect(await family.teacher.refusal('object-to-record', { receiptId, reason: REASON })).toBe('FORBIDDEN');
  });
});
