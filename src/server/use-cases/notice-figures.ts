import { gradeNameOf } from '@shared/domain/class-name';
import { addCounts, type TallyHead } from '@shared/domain/tally';
import { headOf } from './notice-head';

/** One round of a notice in a school, summed from its classes' tallies and never from receipts. */
export function figuresOf(first: TallyHead, heads: readonly TallyHead[]) {
  const inOrder = [...heads].sort((a, b) => a.classOrder - b.classOrder);
  return {
    ...headOf(first),
    version: first.version,
    counts: addCounts(heads.map((head) => head.counts)),
    classes: inOrder.map(({ classId, className, counts }) => ({
      classId,
      className,
      grade: gradeNameOf(className),
      counts,
    })),
  };
}
