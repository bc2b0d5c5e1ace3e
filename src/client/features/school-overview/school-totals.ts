import type { ActionOutput } from '@shared/contracts';

export type SchoolClass = ActionOutput<'list-classes'>['classes'][number];

/** Children of all classes, and how many of them have a guardian linked. */
export function schoolTotals(classes: readonly SchoolClass[]): { students: number; linked: number } {
  return classes.reduce(
    (sum, one) => ({ students: sum.students + one.students, linked: sum.linked + one.linked }),
    { students: 0, linked: 0 },
  );
}
