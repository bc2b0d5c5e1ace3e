import type { ClassName } from './class-name';
import { derivedId } from './digest';
import type { Lodging } from './lodging';
import { ROSTER_LIMITS, type RosterRow } from './roster-row';

export { ROSTER_LIMITS, type Lodging, type RosterRow };

export interface Student {
  id: string;
  name: string;
  /** The school's own number (学号), or null; tells two children of one name apart. */
  number: string | null;
  /** Null where no roster has told; the documents written before it was asked have none. */
  lodging: Lodging | null;
}

/** A class of one roster. The roster is inside the class documents; the school points at the current one. */
export interface ClassRoster {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  rosterId: string;
  classId: string;
  name: string;
  /** Place in the school's list of classes, from 0. */
  order: number;
  students: Student[];
}

export interface RosterContext {
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  rosterId: string;
}

export function classIdOf(schoolId: string, schoolYear: string, className: ClassName): string {
  return derivedId('class', schoolId, schoolYear, className.key);
}
