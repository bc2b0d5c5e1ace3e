import type { ActionOutput } from '@shared/contracts';
import type { AudienceLodging } from '@shared/domain/notice';
import type { NoticeDraft } from './draft';

export type SchoolClass = ActionOutput<'list-classes'>['classes'][number];

/** Whom a draft names; nothing named is the whole school. */
export type AudienceWish = Pick<NoticeDraft, 'classIds' | 'grades' | 'lodging'>;

/** The classes a letter goes to, with their sums. */
export interface Audience {
  classes: SchoolClass[];
  lodging: AudienceLodging;
  /** The children it concerns: by the roster, all or those who board or go home. */
  children: number;
  /** Children with a guardian linked; null where the letter goes to a part of a class, which the server alone counts. */
  linked: number | null;
  /** Children of these classes of whom the roster does not tell where they sleep; 0 when it does not matter. */
  unknownLodging: number;
}

/** Classes a letter can go to: a class without children has nobody to answer. */
export function reachableClasses(classes: readonly SchoolClass[]): SchoolClass[] {
  return classes.filter((one) => one.students > 0);
}

/** Whom a draft goes to: the chosen grades or classes that still exist, or all when none were singled out. */
export function audienceOf(classes: readonly SchoolClass[], wish: AudienceWish): Audience {
  const lodging = wish.lodging ?? 'all';
  const wished = reachableClasses(classes).filter((one) => isWished(one, wish));
  const chosen = wished.filter((one) => concernedIn(one, lodging) > 0);
  const unknownLodging =
    lodging === 'all'
      ? 0
      : sum(wished, ({ students, boarders, dayPupils }) => students - boarders - dayPupils);
  return {
    classes: chosen,
    lodging,
    children: sum(chosen, (one) => concernedIn(one, lodging)),
    linked: lodging === 'all' ? sum(chosen, ({ linked }) => linked) : null,
    unknownLodging,
  };
}

/** The grades of a school in the order of its classes; classes whose name tells none belong to none. */
export function gradesOf(classes: readonly SchoolClass[]): { grade: string; classes: SchoolClass[] }[] {
  const grades = new Map<string, SchoolClass[]>();
  for (const one of reachableClasses(classes)) {
    if (one.grade !== null) grades.set(one.grade, [...(grades.get(one.grade) ?? []), one]);
  }
  return [...grades].map(([grade, inGrade]) => ({ grade, classes: inGrade }));
}

/** Whether the roster tells of anybody where they sleep: without that there is nothing to choose by. */
export function knowsLodging(classes: readonly SchoolClass[]): boolean {
  return classes.some(({ boarders, dayPupils }) => boarders + dayPupils > 0);
}

function isWished({ classId, grade }: SchoolClass, { classIds, grades }: AudienceWish): boolean {
  if (grades) return grade !== null && grades.includes(grade);
  return classIds === null || classIds.includes(classId);
}

function concernedIn({ students, boarders, dayPupils }: SchoolClass, lodging: AudienceLodging): number {
  if (lodging === 'all') return students;
  return lodging === 'boarder' ? boarders : dayPupils;
}

function sum(classes: readonly SchoolClass[], of: (one: SchoolClass) => number): number {
  return classes.reduce((total, one) => total + of(one), 0);
}
