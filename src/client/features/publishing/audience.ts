import type { ActionOutput } from '@shared/contracts';

export type SchoolClass = ActionOutput<'list-classes'>['classes'][number];

/** The classes a letter goes to, with their sums. */
export interface Audience {
  classes: SchoolClass[];
  children: number;
  linked: number;
}

/** Classes a letter can go to: a class without children has nobody to answer. */
export function reachableClasses(classes: readonly SchoolClass[]): SchoolClass[] {
  return classes.filter((one) => one.students > 0);
}

/** Whom a draft goes to: the chosen classes that still exist, or all when none were singled out (null). */
export function audienceOf(classes: readonly SchoolClass[], classIds: readonly string[] | null): Audience {
  const chosen = reachableClasses(classes).filter(
    (one) => classIds === null || classIds.includes(one.classId),
  );
  return {
    classes: chosen,
    children: chosen.reduce((sum, one) => sum + one.students, 0),
    linked: chosen.reduce((sum, one) => sum + one.linked, 0),
  };
}
