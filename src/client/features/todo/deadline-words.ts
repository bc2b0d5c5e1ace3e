import type { Level } from '@shared/domain/notice';
import { addSchoolDays, schoolDayOf } from '@shared/domain/school-day';
import { TODO_TEXTS } from './texts';

export interface DeadlineWords {
  words: string;
  tone: 'plain' | 'warn' | 'danger';
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How much time is left, as families count it: in school days, not in hours. `deadlineAt` and `now` are epoch ms.
 * A deadline that has passed still invites, because a late answer counts.
 */
export function describeDeadline(deadlineAt: number | null, now: number, level: Level): DeadlineWords {
  if (deadlineAt === null) return { words: TODO_TEXTS.undated, tone: 'plain' };
  if (now > deadlineAt) return { words: TODO_TEXTS.overdue[level], tone: 'danger' };
  const today = schoolDayOf(now);
  const lastDay = schoolDayOf(deadlineAt);
  if (lastDay === today) return { words: TODO_TEXTS.dueToday, tone: 'warn' };
  if (lastDay === addSchoolDays(today, 1)) return { words: TODO_TEXTS.dueTomorrow, tone: 'warn' };
  return { words: TODO_TEXTS.dueIn(daysBetween(today, lastDay)), tone: 'plain' };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
