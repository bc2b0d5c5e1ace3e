import fc from 'fast-check';

import { startTestCloud, type TestCloud } from '../support/test-cloud';
import { story } from './school-moves';
import { SchoolStage } from './school-stage';
import { faultsAtAnyMoment, faultsAtRest } from './school-truth';

/** By then a step of a notice that is unfinished was interrupted, and the timer finishes it. */
const INTERRUPTED_MS = 120_000;

jest.setTimeout(240_000);

let cloud: TestCloud;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

it('any order, repetition and concurrency of moves gives each child exactly one state, and tally = recount', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (moments) => {
      schools += 1;
      const schoolId = `any-order-${schools}`;
      const stage = await SchoolStage.open(cloud, schoolId);
      for (const moves of moments) {
        const outcomes = await Promise.all(moves.map((move) => stage.perform(move)));
        expect({ moves, outcomes }).toEqual({
          moves,
          outcomes: outcomes.filter((one) => one !== 'INTERNAL'),
        });
        expect(await faultsAtAnyMoment(cloud, schoolId, stage.acknowledged)).toEqual([]);
      }
      cloud.setClockOffset(INTERRUPTED_MS);
      // What one run moves from class to class, the next counts.
      await cloud.fireTimer('reconcile');
      await cloud.fireTimer('reconcile');
      cloud.setClockOffset(0);
      expect(await faultsAtAnyMoment(cloud, schoolId, stage.acknowledged)).toEqual([]);
      expect(await faultsAtRest(cloud, schoolId)).toEqual([]);
      // The timer looks at every school: the next story shall not wait for this one's.
      await cloud.local.database.remove({ collectionName: 'tallies', query: { schoolId }, reach: 'all' });
    }),
    { numRuns: 20, seed: 20_261_122, endOnFailure: true, interruptAfterTimeLimit: 150_000 },
  );
  // On a busy machine fewer stories are told, but not none.
  expect(schools).toBeGreaterThan(3);
});
