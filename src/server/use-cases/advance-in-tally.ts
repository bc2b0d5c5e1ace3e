import { advanceChild, type ChildEvent } from '@shared/domain/child-progress';
import type { Tally, TallyChild } from '@shared/domain/tally';
import type { Ports } from '../ports';

const ATTEMPTS = 6;

/**
 * Moves one child forward in its tally. The write names the state it found, so two guardians at once cannot both
 * move the counts; the loser reads again and usually finds nothing left to do. Gives the child as it now stands.
 * A round that closed meanwhile is left as it is: the reconcile job has the receipt.
 */
export async function advanceInTally(
  { tallies, clock }: Pick<Ports, 'tallies' | 'clock'>,
  first: Tally,
  studentId: string,
  event: ChildEvent,
  readAgain: () => Promise<Tally | null>,
): Promise<TallyChild | null> {
  let tally: Tally | null = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const child = tally?.children[studentId];
    if (!tally || !child || tally.status !== 'open') return child ?? null;
    const next = advanceChild(child, event);
    if (!next) return child;
    if (await tallies.replaceChild(tally._id, studentId, child, next)) return next;
    await clock.pause(attempt);
    tally = await readAgain();
  }
  throw new Error('a child could not be moved forward: its tally kept changing');
}
