import type { Within } from '@shared/domain/authorisation';
import { withArrivals, withoutLeavers, type CarriedChild } from '@shared/domain/carry-children';
import type { ClassRoster } from '@shared/domain/roster';
import type { RosterDifference } from '@shared/domain/roster-difference';
import type { Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { carryLinks } from './carry-links';
import { inLanes } from './in-lanes';

type ChangePorts = Pick<Ports, 'links' | 'persons' | 'tallies' | 'clock'>;

/**
 * Carries a roster's change into links and into the rounds that are open: who left keeps a visible mark and counts no
 * more, who joined counts from now on, and who moved takes an answer along to the other class. Leaving goes first, so
 * that what an interruption leaves is too few, never one child twice. Every step may run twice.
 */
export async function applyRosterChange(
  ports: ChangePorts,
  within: Within,
  change: RosterDifference,
  classes: readonly ClassRoster[],
  schoolName: string,
): Promise<void> {
  await carryLinks(ports, change, classes, schoolName);
  const touched = new Set([
    ...[...change.added, ...change.left, ...change.corrected].map((one) => one.classId),
    ...change.moved.flatMap((move) => [move.fromClassId, move.toClassId]),
  ]);
  if (touched.size === 0) return;
  const open = await ports.tallies.listOpenOfClasses(within, [...touched]);
  if (open.length === 0) return;
  const linked = await ports.links.linkedStudents(within, [...touched]);
  const left = new Map<string, Tally>();
  await inLanes(open, async (tally) => {
    const now = await write(ports, within, tally, ({ children, classId }) =>
      withoutLeavers(children, classId, change),
    );
    left.set(roundOf(tally, tally.classId), now);
  });
  await inLanes([...left.values()], async (tally) => {
    await write(ports, within, tally, ({ children, classId }) =>
      withArrivals(children, classId, change, {
        students: classes.find((klass) => klass.classId === classId)?.students ?? [],
        standingOf: (studentId, fromClassId) =>
          left.get(roundOf(tally, fromClassId))?.children[studentId] ?? null,
        isLinked: (studentId) => linked.has(studentId),
        lodging: tally.lodging,
      }),
    );
  });
}

function roundOf({ noticeId, round }: Tally, classId: string): string {
  return `${noticeId}:${round}:${classId}`;
}

const ATTEMPTS = 6;

/** Writes what a tally has to become, again and again if families answer meanwhile. Gives it as it then is. */
async function write(
  { tallies, clock }: ChangePorts,
  within: Within,
  first: Tally,
  changesOf: (tally: Tally) => CarriedChild[],
): Promise<Tally> {
  let tally = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const changes = changesOf(tally);
    if (changes.length === 0 || tally.status !== 'open') return tally;
    if (await tallies.replaceChildren(tally._id, 'open', changes)) {
      const after = Object.fromEntries(changes.map((one) => [one.studentId, one.after]));
      return { ...tally, children: { ...tally.children, ...after } };
    }
    await clock.pause(attempt);
    const found = await tallies.find({ ...within, classId: tally.classId }, tally.noticeId, tally.round);
    if (!found) return tally;
    tally = found;
  }
  throw new Error('a change of roster could not be carried along: the tally kept changing');
}
