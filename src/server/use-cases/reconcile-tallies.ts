import { advanceChild } from '@shared/domain/child-progress';
import { withStanding, type Standing } from '@shared/domain/child-standing';
import { followRoster } from '@shared/domain/follow-roster';
import { countChildren, type Tally, type TallyChild, type TallyCounts } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { CurrentRosters, followLinks, studentsOf } from './current-rosters';
import { findStandings } from './find-standings';
import { finishNotice } from './finish-notice';

type ReconcilePorts = Pick<
  Ports,
  'notices' | 'schools' | 'rosters' | 'links' | 'persons' | 'tallies' | 'receipts' | 'clock' | 'logger'
>;

/** A step still unfinished after this long was interrupted: no function runs longer. */
const UNFINISHED_AFTER_MS = 90_000;

/**
 * Brings every open tally back to what roster, receipts and links say, and finishes interrupted steps. Each mend
 * is a warning in the log: one now and then is a crash survived, many are a defect. Gives how many were mended.
 */
export async function reconcileTallies(ports: ReconcilePorts): Promise<{ count: number }> {
  let count = 0;
  const interruptedBefore = ports.clock.now() - UNFINISHED_AFTER_MS;
  for (const notice of await ports.notices.listUnfinished(interruptedBefore)) {
    await finishNotice(ports, notice);
    // Every withdrawal is settled here; the other steps only when they were interrupted.
    if (notice.status === 'withdrawing') continue;
    ports.logger.warn({ event: 'finished notice', documentId: notice._id });
    count += 1;
  }
  const rosters = new CurrentRosters(ports, interruptedBefore);
  let cursor: string | null = null;
  do {
    const page: { items: Tally[]; nextCursor: string | null } = await ports.tallies.listOpen(cursor);
    for (const tally of page.items) {
      if (await mendTally(ports, rosters, tally)) count += 1;
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { count };
}

async function mendTally(ports: ReconcilePorts, rosters: CurrentRosters, tally: Tally): Promise<boolean> {
  const { bureauId, schoolId, classId, noticeId, round } = tally;
  const within = { bureauId, schoolId };
  const roster = await rosters.of(within);
  const present = roster ? followRoster(tally, studentsOf(roster, classId)) : tally.children;
  const standings = await findStandings(ports, noticeId, round, Object.keys(present));
  const linked = roster
    ? await followLinks(ports, { ...within, classId }, roster)
    : await ports.links.linkedStudents(within, [classId]);
  const children = recountChildren(present, standings, linked);
  const counts = countChildren(children);
  if (isSame(tally, children, counts)) return false;
  if (roster && !(await rosters.isStillCurrent(within, roster))) return false;
  // Something written meanwhile wins: the next run looks again.
  if (!(await ports.tallies.recount(tally._id, tally.revision, children, counts))) return false;
  ports.logger.warn({ event: 'mended tally', documentId: tally._id });
  return true;
}

/** Every child as receipts and links prove it: never more than a receipt shows, never less. */
function recountChildren(
  children: Readonly<Record<string, TallyChild>>,
  standings: ReadonlyMap<string, Standing>,
  linked: ReadonlySet<string>,
): Record<string, TallyChild> {
  return Object.fromEntries(
    Object.entries(children).map(([studentId, child]) => [
      studentId,
      recountChild(child, standings.get(studentId), linked.has(studentId)),
    ]),
  );
}

function recountChild(child: TallyChild, standing: Standing | undefined, isLinked: boolean): TallyChild {
  const answered = (standing && withStanding(child, standing)) ?? child;
  if (standing?.covering) return answered;
  const proven = answered.state === 'answered' ? withoutAnswer(answered) : answered;
  return (isLinked && advanceChild(proven, { type: 'linked' })) || proven;
}

/** An answer no receipt proves was never kept; the child was at most opened. */
function withoutAnswer(child: TallyChild): TallyChild {
  const { channel: _channel, answeredAt: _answeredAt, late: _late, slip: _slip, ...proven } = child;
  return { ...proven, state: 'opened' };
}

function isSame(tally: Tally, children: Record<string, TallyChild>, counts: TallyCounts): boolean {
  const hasSameCounts = (Object.keys(counts) as (keyof TallyCounts)[]).every(
    (key) => tally.counts[key] === counts[key],
  );
  return (
    hasSameCounts &&
    Object.entries(children).every(([id, child]) => {
      const shown = tally.children[id];
      const isCounted = !shown?.left === !child.left;
      return isCounted && shown?.state === child.state && shown.objections === child.objections;
    })
  );
}
