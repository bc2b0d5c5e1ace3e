import { addCounts, type TallyCounts } from './tally';

export interface GradeFigures<T> {
  /** 三年级, or null for classes whose names tell none. */
  grade: string | null;
  counts: TallyCounts;
  classes: T[];
}

/** Classes by their grade, with its sum. Grades come in the order their first class comes in, classes as they are. */
export function groupByGrade<T extends { grade: string | null; counts: TallyCounts }>(
  classes: readonly T[],
): GradeFigures<T>[] {
  const groups = new Map<string | null, T[]>();
  for (const one of classes) groups.set(one.grade, [...(groups.get(one.grade) ?? []), one]);
  return Array.from(groups, ([grade, own]) => ({
    grade,
    counts: addCounts(own.map(({ counts }) => counts)),
    classes: own,
  }));
}
