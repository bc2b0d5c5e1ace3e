import { advanceChild, type ChildEvent } from '@shared/domain/child-progress';
import type { Tally, TallyChild } from '@shared/domain/tally';
import type { ChildChange, Ports } from '../ports';

type MovePorts = Pick<Ports, 'tallies' | 'clock'>;
type ReadTally = () => Promise<Tally | null>;

/** What becomes of a child; null when nothing does. */
export type Move = (child: TallyChild) => TallyChild | null;

const ATTEMPTS = 6;
/** A whole class meets somebody signing now and then; whoever keeps being met is moved one by one. */
const ATTEMPTS_TOGETHER = 3;

/**
 * Moves one child forward in its tally. The write names the state it found, so two guardians at once cannot both
 * move the counts; the loser reads again and usually finds nothing left to do. Gives the child as it now stands.
 * A round that closed meanwhile is left as it is: the reconcile job has the receipt.
 */
export async function advanceInTally(
  ports: MovePorts,
  first: Tally,
  studentId: string,
  event: ChildEvent,
  readAgain: ReadTally,
): Promise<TallyChild | null> {
  const moves = new Map([[studentId, (child: TallyChild) => advanceChild(child, event)]]);
  const children = await moveInTally(ports, first, moves, readAgain, ['open']);
  return children[studentId] ?? null;
}

/**
 * Moves several children of a tally in one conditional write, again on what it finds when one of them has moved
 * meanwhile. A tally of another status is left as it is. Gives the children as they now stand.
 */
export async function moveInTally(
  ports: MovePorts,
  first: Tally,
  moves: ReadonlyMap<string, Move>,
  readAgain: ReadTally,
  statuses: readonly Tally['status'][],
): Promise<Record<string, TallyChild>> {
  let tally: Tally | null = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!tally || !statuses.includes(tally.status)) return tally?.children ?? {};
    const changes = changesIn(tally, moves);
    if (changes.length === 0) return tally.children;
    if (await write(ports, tally, changes, attempt)) return { ...tally.children, ...childrenAfter(changes) };
    await ports.clock.pause(attempt);
    tally = await readAgain();
  }
  throw new Error('children could not be moved: their tally kept changing');
}

/** Whether all of them were written. */
async function write(
  { tallies }: MovePorts,
  { _id, status }: Tally,
  changes: readonly ChildChange[],
  attempt: number,
): Promise<boolean> {
  if (attempt < ATTEMPTS_TOGETHER || changes.length === 1)
    return tallies.replaceChildren(_id, status, changes);
  let isWhole = true;
  for (const change of changes) {
    isWhole = (await tallies.replaceChildren(_id, status, [change])) && isWhole;
  }
  return isWhole;
}

function changesIn({ children }: Tally, moves: ReadonlyMap<string, Move>): ChildChange[] {
  return [...moves].flatMap(([studentId, move]) => {
    const before = children[studentId];
    const after = before && move(before);
    return before && after ? [{ studentId, before, after }] : [];
  });
}

function childrenAfter(changes: readonly ChildChange[]): Record<string, TallyChild> {
  return Object.fromEntries(changes.map(({ studentId, after }) => [studentId, after]));
}
