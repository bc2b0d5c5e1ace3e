import type { RosterMove } from './roster';

/** A school and the roster in force there. */
export interface School {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  name: string;
  schoolYear: string;
  /** The roster in force; every class document of another roster is invisible. */
  rosterId: string | null;
}

/** An import waiting to be confirmed, with what it changes. */
export interface StagedRoster {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  baseRosterId: string | null;
  status: 'staged' | 'confirmed';
  fileId: string;
  stagedAt: number;
  added: { studentId: string; classId: string; name: string }[];
  left: { studentId: string; classId: string; name: string }[];
  moved: RosterMove[];
}
