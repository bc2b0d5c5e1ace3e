import { advanceChild } from '@shared/domain/child-progress';
import type { Receipt } from '@shared/domain/receipt';
import { countChildren, type Tally, type TallyChild, type TallyCounts } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { completePublication } from './complete-publication';

type ReconcilePorts = Pick<
  Ports,
  'notices' | 'rosters' | 'links' | 'tallies' | 'receipts' | 'clock' | 'logger'
>;

/** A publication still unfinished after this long was interrupted. */
const UNFINISHED_AFTER_MS = 60_000;

/**
 * Brings every open tally back to what the receipts and links say, and finishes interrupted publications. Each mend
 * is a warning in the log: one now and then is a crash survived, many are a defect. Gives how many were mended.
 */
export async function reconcileTallies(ports: ReconcilePorts): Promise<{ count: number }> {
  let count = 0;
  for (const notice of await ports.notices.listUnfinished(ports.clock.now() - UNFINISHED_AFTER_MS)) {
    await completePublication(ports, notice);
    ports.logger.warn({ event: 'finished publication', documentId: notice._id });
    count += 1;
  }
  let cursor: string | null = null;
  do {
    const page: { items: Tally[]; nextCursor: string | null } = await ports.tallies.listOpen(cursor);
    for (const tally of page.items) {
      if (await mendTally(ports, tally)) count += 1;
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { count };
}

async function mendTally(ports: ReconcilePorts, tally: Tally): Promise<boolean> {
  const { bureauId, schoolId, classId, noticeId, round } = tally;
  const receipts = await ports.receipts.coveringRound(noticeId, round, Object.keys(tally.children));
  const linked = await ports.links.linkedStudents({ bureauId, schoolId }, [classId]);
  const children = recountChildren(tally.children, receipts, linked);
  const counts = countChildren(children);
  if (isSame(tally, children, counts)) return false;
  // Something written meanwhile wins: the next run looks again.
  if (!(await ports.tallies.recount(tally._id, tally.revision, children, counts))) return false;
  ports.logger.warn({ event: 'mended tally', documentId: tally._id });
  return true;
}

/** Every child as receipts and links prove it: never more than a receipt shows, never less. */
function recountChildren(
  children: Readonly<Record<string, TallyChild>>,
  receipts: readonly Receipt[],
  linked: ReadonlySet<string>,
): Record<string, TallyChild> {
  const covering = new Map(receipts.map((receipt) => [receipt.studentId, receipt]));
  return Object.fromEntries(
    Object.entries(children).map(([studentId, child]) => [
      studentId,
      recountChild(child, covering.get(studentId), linked.has(studentId)),
    ]),
  );
}

function recountChild(child: TallyChild, receipt: Receipt | undefined, isLinked: boolean): TallyChild {
  if (!receipt) {
    const proven = child.state === 'answered' ? withoutAnswer(child) : child;
    return (isLinked && advanceChild(proven, { type: 'linked' })) || proven;
  }
  const { answeredAt: at, channel, isLate: late } = receipt;
  return advanceChild(child, { type: 'answered', at, channel, late }) ?? child;
}

/** An answer no receipt proves was never kept; the child was at most opened. */
function withoutAnswer({ name, seat, openedAt, joined, left }: TallyChild): TallyChild {
  return {
    name,
    seat,
    state: 'opened',
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(joined ? { joined } : {}),
    ...(left ? { left } : {}),
  };
}

function isSame(tally: Tally, children: Record<string, TallyChild>, counts: TallyCounts): boolean {
  const hasSameCounts = (Object.keys(counts) as (keyof TallyCounts)[]).every(
    (key) => tally.counts[key] === counts[key],
  );
  return (
    hasSameCounts && Object.keys(children).every((id) => tally.children[id]?.state === children[id]?.state)
  );
}
