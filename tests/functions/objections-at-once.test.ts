import { REASON, RecordedFamily } from './support/recorded-family';
import { startTestCloud, type TestCloud } from './support/test-cloud';

let cloud: TestCloud;
let family: RecordedFamily;
let families = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  families += 1;
  family = await RecordedFamily.settle(cloud, `broken-${families}`);
});
afterEach(() => cloud.setSeams({}));

describe('when several act at once or something breaks', () => {
  it('has at most one covering answer when both parents and the teacher act in the same moment', async () => {
    const receiptId = await family.record('first');
    const again = await family.slip('second');
    await Promise.all([
      family.object(receiptId, family.mother),
      family.object(receiptId, family.father),
      family.sign(family.father),
      family.teacher.call('record-answer', again),
    ]);
    // Whoever came too early is covered by whoever came first; a second look settles it.
    await cloud.fireTimer('reconcile');
    const { items } = await family.mother.do('list-receipts', { cursor: null });
    const covering = items.filter(({ isBeside, isObjected }) => !isBeside && !isObjected);
    expect(covering.length).toBeLessThanOrEqual(1);
    expect(items.filter(({ isObjected }) => isObjected)).toHaveLength(1);
    const { counts } = await family.tally();
    expect(counts).toMatchObject({ total: 2, answered: 1 });
    expect(counts.wechat + counts.paper).toBe(1);
  });

  it('counts one child when two guardians sign in the same moment after the objection', async () => {
    await family.object(await family.record());
    const kept = await Promise.all([family.sign(family.mother), family.sign(family.father)]);
    expect(kept.map(({ outcome }) => outcome).sort()).toEqual(['beside', 'covers']);
    expect((await family.tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0, total: 2 });
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
      expect(await family.mother.refusal('object-to-record', { receiptId, reason: REASON })).toBe('INTERNAL');
      cloud.setSeams({});
      expect((await family.tally()).counts.answered).toBe(1);
    };

    it('is mended by the phone’s own retry', async () => {
      const receiptId = await family.record();
      await breakOff(receiptId);
      await family.object(receiptId);
      expect((await family.tally()).counts).toMatchObject({ answered: 0, paper: 0, delivered: 1 });
    });

    it('is mended by the timer, which keeps the reason for the teacher', async () => {
      const receiptId = await family.record();
      await breakOff(receiptId);
      await cloud.fireTimer('reconcile');
      expect((await family.tally()).counts).toMatchObject({ answered: 0, paper: 0, delivered: 1 });
      expect(await family.child()).toMatchObject({ state: 'delivered', objection: { reason: REASON } });
      await cloud.fireTimer('reconcile');
      expect((await family.tally()).counts).toMatchObject({ total: 2, delivered: 1 });
    });

    it('is mended by whoever answers next', async () => {
      const receiptId = await family.record();
      await breakOff(receiptId);
      expect((await family.sign(family.mother)).outcome).toBe('covers');
      expect((await family.tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0 });
    });

    it('lets the timer find the signature that was kept beside it', async () => {
      const receiptId = await family.record();
      await family.sign(family.father);
      await breakOff(receiptId);
      await cloud.fireTimer('reconcile');
      expect((await family.tally()).counts).toMatchObject({ answered: 1, wechat: 1, paper: 0 });
    });
  });
});
