/**
 * Who may act. A guardian's rights come from links to children, a staff member's from roles in one scope each;
 * one person may hold both. `anyone` is any WeChat user the platform has identified.
 */
export type StaffRoleName = 'classTeacher' | 'schoolAdmin' | 'bureauOfficer';
export type Role = 'anyone' | 'guardian' | StaffRoleName;

/** A role a person holds in one place. `until` (epoch ms) ends a substitute's turn by itself. */
export interface StaffRole {
  role: StaffRoleName;
  bureauId: string;
  schoolId: string | null;
  classId: string | null;
  /** The org an officer works in; null for the staff of a school. */
  orgId: string | null;
  /** What the person sees when choosing between roles, for example 三年级2班 · 班主任. */
  scopeName: string;
  status: 'active' | 'suspended';
  until: number | null;
}

/** One child a guardian may answer for, copied into the person so that signing needs no extra read. */
export interface ChildLink {
  studentId: string;
  studentName: string;
  classId: string;
  className: string;
  schoolId: string;
  schoolName: string;
  bureauId: string;
  schoolYear: string;
  relation: Relation;
  guardianName: string;
  linkedAt: number;
}

/** Relations as families name them; `other` covers an entrusted carer until one is recorded in writing. */
export const RELATIONS = ['妈妈', '爸爸', '奶奶', '爷爷', '外婆', '外公', '其他监护人'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The person behind a call: who the platform says it is, and what the database knows of them. */
export interface Actor {
  personId: string;
  children: ChildLink[];
  roles: StaffRole[];
}
