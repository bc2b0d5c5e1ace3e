import { receiptIdOf } from '@shared/domain/receipt';
import { startTestCloud } from '../support/test-cloud';
import { SigningClass } from './signing-class';

const FAMILIES = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

let klass: SigningClass;

beforeAll(async () => {
  klass = await SigningClass.settle(await startTestCloud(), 'at-once', FAMILIES);
});

describe('in the same instant', () => {
  it('50 families of one class sign: none is turned away, each is counted once', async () => {
    const noticeId = await klass.newLetter();
    const inputs = await Promise.all(klass.families.map((family) => klass.signatureOf(family, noticeId)));
    const replies = await Promise.all(
      klass.families.map(({ caller }, n) => caller.call('sign-receipt', inputs[n] ?? ({} as never))),
    );
    const outcomes = replies.map((reply) => (reply.ok ? reply.data.outcome : reply.code));
    expect(new Set(outcomes)).toEqual(new Set(['covers']));
    expect(await klass.counts(noticeId)).toMatchObject({
      ...{ total: FAMILIES, answered: FAMILIES, wechat: FAMILIES },
      ...{ undelivered: 0, delivered: 0, opened: 0, late: 0 },
    });
    expect(await klass.receipts(noticeId)).toHaveLength(FAMILIES);
    expect(await klass.contradictions(noticeId)).toEqual([]);
  });

  it('50 families open, and all are seen to have opened', async () => {
    const noticeId = await klass.newLetter();
    const seen = { noticeId, round: 1, seenState: 'undelivered' } as const;
    await Promise.all(
      klass.families.map(({ caller, studentId }) => caller.do('open-notice', { ...seen, studentId })),
    );
    expect(await klass.counts(noticeId)).toMatchObject({ total: FAMILIES, opened: FAMILIES, undelivered: 0 });
  });

  it('two guardians of each child sign: every child once, every signature kept', async () => {
    const mothers = klass.families.slice(0, 10);
    const fathers = await Promise.all(mothers.map((mother) => klass.secondGuardian(mother)));
    const noticeId = await klass.newLetter();
    const input = await klass.signatureOf(klass.first, noticeId);
    const replies = await Promise.all(
      // One beside the other, so that two threads have both parents of a child at the same time.
      mothers
        .flatMap((mother, n) => [mother, fathers[n] ?? mother])
        .map(({ caller, studentId }) => caller.do('sign-receipt', { ...input, studentId })),
    );
    const outcomes = replies.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual([...Array<string>(10).fill('beside'), ...Array<string>(10).fill('covers')]);
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 10, wechat: 10 });
    expect(new Set((await klass.receipts(noticeId)).map(({ personId }) => personId)).size).toBe(20);
    expect(await klass.contradictions(noticeId)).toEqual([]);
  });
});

describe('a request delivered twice', () => {
  it.each([2, 5])('%s times at once is one receipt, one count, and the same answer', async (times) => {
    const noticeId = await klass.newLetter();
    const { caller, studentId } = klass.first;
    const input = await klass.signatureOf(klass.first, noticeId);
    const replies = await Promise.all(Array.from({ length: times }, () => caller.do('sign-receipt', input)));
    expect(replies.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array<string>(times - 1).fill('already'),
      'covers',
    ]);
    expect(new Set(replies.map(({ answeredAt }) => answeredAt)).size).toBe(1);
    expect((await klass.receipts(noticeId)).map(({ _id }) => _id)).toEqual([
      receiptIdOf(noticeId, 1, studentId),
    ]);
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 1, wechat: 1 });
  });

  it('and again a day later, after the deadline, is still the first answer and on time', async () => {
    const noticeId = await klass.newLetter({ deadlineAt: Date.now() + 60_000 });
    const input = await klass.signatureOf(klass.first, noticeId);
    const first = await klass.first.caller.do('sign-receipt', input);
    klass.cloud.setClockOffset(DAY_MS);
    try {
      const again = await klass.first.caller.do('sign-receipt', input);
      expect(again).toEqual({ ...first, outcome: 'already', isLate: false });
    } finally {
      klass.cloud.setClockOffset(0);
    }
    expect(await klass.receipts(noticeId)).toHaveLength(1);
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 1, late: 0 });
  });
});
