import type { RequestInfo } from '../../../src/local/wire';
import { startTestCloud, type TestCloud } from '../support/test-cloud';
import type { Move } from './school-moves';
import { SchoolStage } from './school-stage';
import { faultsAtAnyMoment, faultsAtRest } from './school-truth';

/** By then a step that is unfinished was interrupted, and the timer finishes it. */
const INTERRUPTED_MS = 120_000;

let cloud: TestCloud;
let stage: SchoolStage;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  schools += 1;
  stage = await SchoolStage.open(cloud, `overtaken-${schools}`);
});
afterEach(() => {
  cloud.setSeams({});
  cloud.setClockOffset(0);
});

/** Performs a move, holds its first request of a kind, and lets go once the others have been performed. */
async function overtake(
  slow: Move,
  held: { collection: string; kind: string },
  others: Move[],
): Promise<void> {
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld = false;
  const reached = new Promise<void>((resolve) => {
    cloud.setSeams({
      beforeRequest: async ({ action, collectionName }: RequestInfo) => {
        if (isHeld || collectionName !== held.collection || !action.endsWith(held.kind)) return;
        isHeld = true;
        resolve();
        await gone;
      },
    });
  });
  const slowly = stage.perform(slow);
  await reached;
  for (const move of others) expect(await stage.perform(move)).toBe('done');
  letGo();
  await slowly;
}

/** Everything is told as roster, links and receipts have it, at the latest once the timer has run twice. */
async function expectTruth(): Promise<void> {
  const { schoolId } = stage.school;
  expect(await faultsAtAnyMoment(cloud, schoolId, stage.acknowledged)).toEqual([]);
  cloud.setClockOffset(INTERRUPTED_MS);
  await cloud.fireTimer('reconcile');
  await cloud.fireTimer('reconcile');
  expect(await faultsAtAnyMoment(cloud, schoolId, stage.acknowledged)).toEqual([]);
  expect(await faultsAtRest(cloud, schoolId)).toEqual([]);
}

describe('what a new roster overtakes', () => {
  it('is a letter on its way: it reaches who joined, and counts nobody who left or moved twice', async () => {
    const publish: Move = { does: 'publish', letter: 1 };
    const tallies = { collection: 'tallies', kind: 'insertDocument' };
    await overtake(publish, tallies, [{ does: 'import', places: [1, null, 0, 1] }]);
    await expectTruth();
  });

  it('is a guardian being linked: the link follows the child, who can be signed for at once', async () => {
    const links = { collection: 'links', kind: 'insertDocument' };
    await overtake({ does: 'link', guardian: 3, child: 1 }, links, [
      { does: 'import', places: [0, 1, 1, null] },
    ]);
    expect(await stage.perform({ does: 'sign', guardian: 3, child: 1, letter: 0 })).toBe('done');
    await expectTruth();
  });

  it('is a family that signs: the answer is kept and goes along', async () => {
    const receipts = { collection: 'receipts', kind: 'insertDocument' };
    await overtake({ does: 'sign', guardian: 2, child: 1, letter: 0 }, receipts, [
      { does: 'import', places: [0, 1, 1, null] },
    ]);
    expect(stage.acknowledged.size).toBe(1);
    await expectTruth();
  });

  it('is an older new roster that is slow to take effect', async () => {
    const tallies = { collection: 'tallies', kind: 'modifyDocument' };
    await overtake({ does: 'import', places: [0, 0, 1, 1] }, tallies, [
      { does: 'import', places: [1, 0, 1, null] },
    ]);
    await expectTruth();
  });
});

it('a roster that took effect half way is carried to its end by the timer', async () => {
  cloud.setSeams({
    beforeRequest: ({ action, collectionName }) =>
      collectionName === 'tallies' && action.endsWith('modifyDocument') ? 'drop' : undefined,
  });
  expect(await stage.perform({ does: 'import', places: [1, null, 0, 1] })).toBe('INTERNAL');
  cloud.setSeams({});
  await expectTruth();
});
