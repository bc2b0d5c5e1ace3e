import type { Within } from '@shared/domain/authorisation';
import type { GuardianLink, LinkCode, Person } from '@shared/domain/person';
import type { ChildLink } from '@shared/domain/roles';
import type { Added } from './stored';

/** What a change of roster may change of a guardian's child. */
export type ChildPlace = Pick<
  ChildLink,
  'studentName' | 'classId' | 'className' | 'schoolName' | 'schoolYear'
>;

export interface PersonStore {
  find(personId: string): Promise<Person | null>;
  /** Makes the person known, without roles or children; one already known stays as it is. */
  ensure(personId: string): Promise<void>;
  putChild(personId: string, link: ChildLink): Promise<void>;
  /** Changes where a guardian's child is and what it is called; nothing for a child that is not theirs any more. */
  placeChild(personId: string, studentId: string, place: ChildPlace): Promise<void>;
}

export interface LinkCodeStore {
  add(code: LinkCode): Promise<Added>;
  find(code: string): Promise<LinkCode | null>;
  remove(code: string): Promise<void>;
}

export interface LinkStore {
  add(link: GuardianLink): Promise<Added>;
  ofStudent(studentId: string): Promise<GuardianLink[]>;
  ofClass(within: Within & { classId: string }): Promise<GuardianLink[]>;
  /** The ids of children of these classes who have a guardian. */
  linkedStudents(within: Within, classIds: readonly string[]): Promise<Set<string>>;
  /** How many children of each class have a guardian. */
  countLinkedByClass(within: Within): Promise<Map<string, number>>;
  /** The guardians of many children. */
  ofStudents(studentIds: readonly string[]): Promise<GuardianLink[]>;
  /** Moves the links of children to another class, or with '' to none: they have left the roster. */
  moveToClass(studentIds: readonly string[], classId: string): Promise<void>;
}
