import type { ChildLink, Relation, StaffRole } from './roles';

/** A WeChat user the product knows: whose guardian, and with which roles. */
export interface Person {
  _id: string;
  schemaVersion: 1;
  children: Record<string, ChildLink>;
  roles: StaffRole[];
}

/** One guardian linked to one child. The source of truth; the copy in the person serves signing. */
export interface GuardianLink {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  classId: string;
  studentId: string;
  personId: string;
  guardianName: string;
  relation: Relation;
  linkedAt: number;
}

/** A code read out to the class teacher, until it is used or a day has passed. */
export interface LinkCode {
  _id: string;
  schemaVersion: 1;
  personId: string;
  expiresAt: number;
}
