import { groupBy, type RosterEntry } from './match-students';
import type { Student } from './roster';
import { ROSTER_LIMITS, type FaultyRow } from './roster-row';

interface Known {
  student: Student;
  classId: string;
}

/**
 * The entries of a supplement that go with the children who stay: a number is one child's, two namesakes in a class
 * need a number each, and a class has its size. The others are faulty.
 * @param others children of the roster in force whom no entry is
 */
export function refuseClashes(
  entries: readonly RosterEntry[],
  others: readonly Known[],
  faulty: FaultyRow[],
): RosterEntry[] {
  const numbers = new Set(others.map(({ student }) => student.number));
  const namesakes = groupBy(others, ({ classId, student }) => `${classId}|${student.name}`);
  const sizes = new Map<string, number>();
  for (const { classId } of others) sizes.set(classId, (sizes.get(classId) ?? 0) + 1);
  return entries.filter((entry) => {
    const { row, classId } = entry;
    const size = sizes.get(classId) ?? 0;
    const twins = namesakes.get(`${classId}|${row.name}`) ?? [];
    const reason = reasonAgainst(entry, { hasNumber: numbers.has(row.number), twins, size });
    if (reason) faulty.push({ row, reason });
    else sizes.set(classId, size + 1);
    return reason === null;
  });
}

function reasonAgainst(
  { row, student }: RosterEntry,
  { hasNumber, twins, size }: { hasNumber: boolean; twins: readonly Known[]; size: number },
): string | null {
  if (row.number && hasNumber) return '学号与花名册里另一个学生相同，请核对';
  if (!student && twins.some((twin) => !row.number || !twin.student.number)) {
    return '花名册里有同班同名的学生，请在「学号」列写上学号以便区分';
  }
  if (size < ROSTER_LIMITS.classChildren) return null;
  return `这个班已满 ${ROSTER_LIMITS.classChildren} 人，请核对班级是否写错`;
}
