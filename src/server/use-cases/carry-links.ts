import type { ClassRoster } from '@shared/domain/roster';
import type { RosterDifference } from '@shared/domain/roster-difference';
import type { Ports } from '../ports';
import { inLanes } from './in-lanes';

type LinkPorts = Pick<Ports, 'links' | 'persons'>;

/**
 * Carries a change of roster into guardians' links: a child is where the roster says and called what it says; the
 * links of one who left belong to no class until it comes back. Every step may run twice, and goes on where an
 * interrupted run stopped.
 */
export async function carryLinks(
  ports: LinkPorts,
  change: RosterDifference,
  classes: readonly ClassRoster[],
  schoolName: string,
): Promise<void> {
  await placeChildren(ports, change, classes, schoolName);
  const byClass = new Map<string, string[]>();
  const arrivals = [
    ...change.added.map(({ studentId, classId }) => ({ studentId, classId })),
    ...change.moved.map(({ studentId, toClassId }) => ({ studentId, classId: toClassId })),
  ];
  for (const { studentId, classId } of arrivals) {
    byClass.set(classId, [...(byClass.get(classId) ?? []), studentId]);
  }
  byClass.set(
    '',
    change.left.map((one) => one.studentId),
  );
  await inLanes([...byClass], ([classId, studentIds]) => ports.links.moveToClass(studentIds, classId));
}

/** Tells the guardians of children who moved or were renamed. */
async function placeChildren(
  { links, persons }: LinkPorts,
  change: RosterDifference,
  classes: readonly ClassRoster[],
  schoolName: string,
): Promise<void> {
  const renamed = new Set(
    change.corrected.filter(({ what }) => what === 'name').map(({ studentId }) => studentId),
  );
  const placed = new Set([...renamed, ...change.moved.map(({ studentId }) => studentId)]);
  if (placed.size === 0) return;
  const places = new Map(
    classes.flatMap((klass) => klass.students.map((student) => [student.id, { klass, student }] as const)),
  );
  const told = (await links.ofStudents([...placed])).filter(({ studentId, classId }) => {
    // The link goes last, so one that is there already has a guardian who knows.
    return renamed.has(studentId) || classId !== places.get(studentId)?.klass.classId;
  });
  await inLanes(told, async ({ personId, studentId }) => {
    const place = places.get(studentId);
    if (!place) return;
    const { klass, student } = place;
    await persons.placeChild(personId, studentId, {
      studentName: student.name,
      classId: klass.classId,
      className: klass.name,
      schoolName,
      schoolYear: klass.schoolYear,
    });
  });
}
