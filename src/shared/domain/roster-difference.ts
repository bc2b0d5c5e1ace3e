import type { ClassRoster, Student } from './roster';

export interface PlacedStudent {
  studentId: string;
  classId: string;
  name: string;
}

export interface RosterMove {
  studentId: string;
  name: string;
  fromClassId: string;
  toClassId: string;
}

/** Something known of a child that another roster says otherwise. */
export interface RosterCorrection extends PlacedStudent {
  what: 'name' | 'number' | 'lodging';
  from: string;
  to: string;
}

/** Who came, went and changed class between two rosters of one school, and what was corrected. */
export interface RosterDifference {
  added: PlacedStudent[];
  left: PlacedStudent[];
  moved: RosterMove[];
  corrected: RosterCorrection[];
  /** How many children something is known of that was not known before. */
  completed: number;
}

interface Place extends PlacedStudent {
  student: Student;
}

/** Compares two rosters by the children's ids. Worked out anew where it is needed: a large school's is no document. */
export function diffRosters(before: readonly ClassRoster[], after: readonly ClassRoster[]): RosterDifference {
  const old = placesOf(before);
  const fresh = placesOf(after);
  const difference: RosterDifference = { added: [], left: [], moved: [], corrected: [], completed: 0 };
  for (const { student, ...place } of fresh.values()) {
    const known = old.get(place.studentId);
    if (!known) {
      difference.added.push(place);
      continue;
    }
    if (known.classId !== place.classId) {
      const { studentId, name, classId: toClassId } = place;
      difference.moved.push({ studentId, name, fromClassId: known.classId, toClassId });
    }
    difference.corrected.push(...correctionsOf(known.student, student).map((one) => ({ ...place, ...one })));
    if (isCompleted(known.student, student)) difference.completed += 1;
  }
  for (const { studentId, classId, name } of old.values()) {
    if (!fresh.has(studentId)) difference.left.push({ studentId, classId, name });
  }
  return difference;
}

function placesOf(classes: readonly ClassRoster[]): Map<string, Place> {
  const places = classes.flatMap(({ classId, students }) =>
    students.map(
      (student) => [student.id, { studentId: student.id, classId, name: student.name, student }] as const,
    ),
  );
  return new Map(places);
}

const FACTS = ['name', 'number', 'lodging'] as const;

function correctionsOf(before: Student, after: Student): Pick<RosterCorrection, 'what' | 'from' | 'to'>[] {
  return FACTS.flatMap((what) => {
    const [from, to] = [before[what], after[what]];
    return from && to && from !== to ? [{ what, from, to }] : [];
  });
}

function isCompleted(before: Student, after: Student): boolean {
  return FACTS.some((what) => !before[what] && after[what]);
}
