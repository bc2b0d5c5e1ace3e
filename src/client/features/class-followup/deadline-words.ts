import { formatDay } from '@shared/domain/school-day';
import { texts } from './texts';

/** A deadline as staff read it; after it answers still count, marked late. */
export function deadlineWords(deadlineAt: number | null, now: number): string {
  if (deadlineAt === null) return texts.noDeadline;
  const day = formatDay(deadlineAt);
  return now > deadlineAt ? texts.overdue(day) : texts.due(day);
}
