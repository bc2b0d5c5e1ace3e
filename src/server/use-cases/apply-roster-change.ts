import { isAmong } from '@shared/domain/notice';
import type { Within } from '@shared/domain/authorisation';
import type { ClassRoster } from '@shared/domain/roster';
import type { RosterDifference } from '@shared/domain/roster-difference';
import type { Tally, TallyChild } from '@shared/domain/tally';
import type { Ports } from '../ports';

type ChangePorts = Pick<Ports, 'links' | 'persons' | 'tallies' | 'clock'>;

/**
 * Carries a roster's change into the rounds that are open: who left keeps a visible mark and counts no more, who
 * joined counts from now on, and who moved takes an answer along to the other class. Every step may run twice.
 */
export async function applyRosterChange(
  ports: ChangePorts,
  within: Within,
  change: RosterDifference,
  classes: readonly ClassRoster[],
  schoolName: string,
): Promise<void> {
  const moves = await moveLinks(ports, change, classes, schoolName);
  const touched = new Set([
    ...[...change.added, ...change.left].map((one) => one.classId),
    ...change.moved.flatMap((move) => [move.fromClassId, move.toClassId]),
  ]);
  if (touched.size === 0) return;
  const open = await ports.tallies.listOpenOfClasses(within, [...touched]);
  for (const tally of open) {
    for (const { studentId } of change.added.filter((one) => one.classId === tally.classId)) {
      await join(ports, tally, classes, studentId, null);
    }
    for (const move of change.moved.filter((one) => one.toClassId === tally.classId)) {
      const before = open.find(
        (other) =>
          other.classId === move.fromClassId &&
          other.noticeId === tally.noticeId &&
          other.round === tally.round,
      );
      const standing = before?.children[move.studentId] ?? null;
      await join(ports, tally, classes, move.studentId, standing, moves.get(move.studentId) === true);
    }
  }
  for (const tally of open) {
    const leavers = [
      ...change.left.filter((one) => one.classId === tally.classId),
      ...change.moved.filter((one) => one.fromClassId === tally.classId),
    ];
    for (const { studentId } of leavers) await leave(ports, within, tally, studentId);
  }
}

/** Points links and guardians of moved children at the new class; says for each whether anybody is linked. */
async function moveLinks(
  { links, persons }: ChangePorts,
  { moved }: RosterDifference,
  classes: readonly ClassRoster[],
  schoolName: string,
): Promise<Map<string, boolean>> {
  const isLinked = new Map<string, boolean>();
  for (const move of moved) {
    const klass = classes.find((one) => one.classId === move.toClassId);
    const guardians = await links.ofStudent(move.studentId);
    isLinked.set(move.studentId, guardians.length > 0);
    if (!klass) continue;
    await links.moveToClass(move.studentId, klass.classId);
    for (const link of guardians) {
      await persons.putChild(link.personId, {
        studentId: move.studentId,
        studentName: move.name,
        classId: klass.classId,
        className: klass.name,
        schoolId: link.schoolId,
        schoolName,
        bureauId: link.bureauId,
        schoolYear: klass.schoolYear,
        relation: link.relation,
        guardianName: link.guardianName,
        linkedAt: link.linkedAt,
      });
    }
  }
  return isLinked;
}

async function join(
  { tallies }: ChangePorts,
  tally: Tally,
  classes: readonly ClassRoster[],
  studentId: string,
  standing: TallyChild | null,
  isLinked = false,
): Promise<void> {
  const students = classes.find((klass) => klass.classId === tally.classId)?.students ?? [];
  const seat = students.findIndex((student) => student.id === studentId);
  const student = students[seat];
  if (!student) return;
  const { name } = student;
  // A child already counted in the class it comes from stays counted; a new one only if it is concerned.
  if (!standing && !isAmong(tally.lodging, student)) return;
  const existing = tally.children[studentId] ?? null;
  if (existing && !existing.left) return;
  const fresh: TallyChild = { name, seat, state: isLinked ? 'undelivered' : 'unlinked' };
  // `left: false` where a child comes back to a class it had left.
  const joined = { ...(standing ?? existing ?? fresh), name, seat, joined: true, left: false };
  await tallies.replaceChild(tally._id, studentId, existing, joined);
}

const ATTEMPTS = 6;

async function leave(
  { tallies, clock }: ChangePorts,
  within: Within,
  first: Tally,
  studentId: string,
): Promise<void> {
  let tally: Tally | null = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const child: TallyChild | undefined = tally?.children[studentId];
    if (!tally || !child || child.left || tally.status !== 'open') return;
    if (await tallies.replaceChild(tally._id, studentId, child, { ...child, left: true })) return;
    await clock.pause(attempt);
    tally = await tallies.find({ ...within, classId: tally.classId }, tally.noticeId, tally.round);
  }
  throw new Error('a leaver could not be marked: the tally kept changing');
}
