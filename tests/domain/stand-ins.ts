import type { ChildLink, StaffRole } from '@shared/domain/roles';
import type { RosterChange } from '@shared/domain/plan-roster';
import type { ClassRoster, RosterContext, RosterRow, Student } from '@shared/domain/roster';
import { emptyCounts, type TallyChild, type TallyCounts } from '@shared/domain/tally';

/** A child of a tally who has not been reached by anything yet. */
export function child(changes: Partial<TallyChild> = {}): TallyChild {
  return { name: '王芳', seat: 0, state: 'unlinked', ...changes };
}

export function counts(changes: Partial<TallyCounts> = {}): TallyCounts {
  return { ...emptyCounts(), ...changes };
}

/** The class teacher of class c1 in school s1, unless told otherwise. */
export function staffRole(changes: Partial<StaffRole> = {}): StaffRole {
  return {
    role: 'classTeacher',
    bureauId: 'b1',
    schoolId: 's1',
    classId: 'c1',
    orgId: null,
    scopeName: '三年级2班 · 班主任',
    status: 'active',
    until: null,
    ...changes,
  };
}

export function childLink(changes: Partial<ChildLink> = {}): ChildLink {
  return {
    studentId: 'st1',
    studentName: '王芳',
    classId: 'c1',
    className: '三年级2班',
    schoolId: 's1',
    schoolName: '镇小学',
    bureauId: 'b1',
    schoolYear: '2026-2027',
    relation: '妈妈',
    guardianName: '李梅',
    linkedAt: 1,
    ...changes,
  };
}

export function rosterContext(rosterId: string): RosterContext {
  return { bureauId: 'b1', schoolId: 's1', schoolYear: '2026-2027', rosterId };
}

/** The rows of a sheet from `class, name, number` lines; the header is row 1, so the first child is in row 2. */
export function rowsOf(...lines: [className: string, name: string, number?: string][]): RosterRow[] {
  return lines.map(([className, name, number = ''], index) => ({
    row: index + 2,
    className,
    grade: '',
    name,
    number,
    lodging: null,
  }));
}

/** Every child of a roster with the class they are in. */
export function placesOf(classes: readonly ClassRoster[]): (Student & { className: string })[] {
  return classes.flatMap((klass) => klass.students.map((student) => ({ ...student, className: klass.name })));
}

/** The id of the only child of that name and class. */
export function idOf(change: RosterChange, className: string, name: string): string {
  const found = placesOf(change.classes).filter((p) => p.className === className && p.name === name);
  const [only] = found;
  if (!only || found.length !== 1) throw new Error(`${found.length} children ${name} in ${className}`);
  return only.id;
}
