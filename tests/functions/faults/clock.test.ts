import { addSchoolDays, endOfSchoolDay, schoolDayOf } from '@shared/domain/school-day';
import { startTestCloud } from '../support/test-cloud';
import { SigningClass } from './signing-class';

const HOUR_MS = 3_600_000;
const SECOND_MS = 1_000;

let klass: SigningClass;

beforeAll(async () => {
  klass = await SigningClass.settle(await startTestCloud(), 'clock', 8);
});
afterEach(() => klass.cloud.setClockOffset(0));

/** Moves the server's clock to an instant. */
function setClock(at: number): void {
  klass.cloud.setClockOffset(at - Date.now());
}

describe('when the server’s clock jumps', () => {
  it.each([
    ['an hour forward', HOUR_MS],
    ['an hour back', -HOUR_MS],
  ])('%s between a signature and its repetition: it is the same receipt', async (_name, offsetMs) => {
    const noticeId = await klass.newLetter();
    const input = await klass.signatureOf(klass.first, noticeId);
    const first = await klass.first.caller.do('sign-receipt', input);
    klass.cloud.setClockOffset(offsetMs);
    expect(await klass.first.caller.do('sign-receipt', input)).toEqual({ ...first, outcome: 'already' });
    expect(await klass.receipts(noticeId)).toHaveLength(1);
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 1, wechat: 1 });
  });

  it('to and fro while a class signs: every child is counted once, and each family finds its receipt once', async () => {
    const noticeId = await klass.newLetter();
    const inputs = await Promise.all(klass.families.map((family) => klass.signatureOf(family, noticeId)));
    for (const [n, { caller, studentId }] of klass.families.entries()) {
      klass.cloud.setClockOffset([HOUR_MS, -HOUR_MS, 0, 25 * HOUR_MS][n % 4] ?? 0);
      const seen = { noticeId, round: 1, studentId, seenState: 'undelivered' } as const;
      await caller.do('open-notice', seen);
      await caller.do('sign-receipt', inputs[n] ?? ({} as never));
      const { items } = await caller.do('list-receipts', { cursor: null });
      expect(items.filter((item) => item.receiptId.startsWith(noticeId))).toHaveLength(1);
    }
    klass.cloud.setClockOffset(0);
    await klass.cloud.fireTimer('reconcile');
    expect(await klass.counts(noticeId)).toMatchObject({ total: 8, answered: 8, wechat: 8 });
    expect(await klass.contradictions(noticeId)).toEqual([]);
  });

  it('back between two letters: neither is lost from the families’ lists', async () => {
    const before = await klass.newLetter();
    klass.cloud.setClockOffset(-HOUR_MS);
    const after = await klass.newLetter();
    const { items } = await klass.first.caller.do('list-todo', {});
    expect(items.map(({ noticeId }) => noticeId)).toEqual(expect.arrayContaining([before, after]));
  });
});

describe('around midnight in China', () => {
  const today = schoolDayOf(Date.now());
  const deadlineAt = endOfSchoolDay(addSchoolDays(today, 2));

  it.each([
    ['a second before the deadline’s midnight', -SECOND_MS, false],
    ['a second after it', SECOND_MS, true],
    // Midnight in UTC is eight o'clock in the morning: no border at all.
    ['at midnight in UTC on the deadline’s day', -16 * HOUR_MS, false],
    ['an hour after midnight', HOUR_MS, true],
  ])('%s an answer is late: %s', async (_name, distanceMs, isLate) => {
    const noticeId = await klass.newLetter({ deadlineAt });
    const input = await klass.signatureOf(klass.first, noticeId);
    setClock(deadlineAt + distanceMs);
    expect(await klass.first.caller.do('sign-receipt', input)).toMatchObject({ isLate });
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 1, late: isLate ? 1 : 0 });
  });

  it('a signature given before it and repeated after it stays on time', async () => {
    const noticeId = await klass.newLetter({ deadlineAt });
    const input = await klass.signatureOf(klass.first, noticeId);
    setClock(deadlineAt - SECOND_MS);
    await klass.first.caller.do('sign-receipt', input);
    setClock(deadlineAt + SECOND_MS);
    expect(await klass.first.caller.do('sign-receipt', input)).toMatchObject({
      ...{ isLate: false, outcome: 'already' },
    });
    await klass.cloud.fireTimer('reconcile');
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 1, late: 0 });
  });
});
