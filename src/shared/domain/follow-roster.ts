import { withArrivals, withoutLeavers } from './carry-children';
import { isAmong } from './notice';
import type { Student } from './roster';
import type { Tally, TallyChild } from './tally';

/**
 * A round's children as the class's roster in force has them: who is not on it is marked as left, and whoever the
 * notice concerns and is missing, or came back, joins. Changes nothing where a roster's change was carried along.
 */
export function followRoster(
  { children, classId, lodging }: Pick<Tally, 'children' | 'classId' | 'lodging'>,
  students: readonly Student[],
): Record<string, TallyChild> {
  const here = new Set(students.map(({ id }) => id));
  const isPresent = (studentId: string): boolean => {
    const child = children[studentId];
    return child !== undefined && !child.left;
  };
  const change = {
    added: students
      .filter((student) => isAmong(lodging, student) && !isPresent(student.id))
      .map(({ id, name }) => ({ studentId: id, classId, name })),
    left: Object.entries(children)
      .filter(([studentId]) => isPresent(studentId) && !here.has(studentId))
      .map(([studentId, { name }]) => ({ studentId, classId, name })),
    ...{ moved: [], corrected: [], completed: 0 },
  };
  const arrivals = { students, standingOf: () => null, isLinked: () => false };
  const changes = [
    ...withoutLeavers(children, classId, change),
    ...withArrivals(children, classId, change, arrivals),
  ];
  return { ...children, ...Object.fromEntries(changes.map(({ studentId, after }) => [studentId, after])) };
}
