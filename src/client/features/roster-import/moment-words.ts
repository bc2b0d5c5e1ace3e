import { addSchoolDays, formatMoment, schoolDayOf } from '@shared/domain/school-day';

/** A moment near now as people say it: 今天 10:32, 昨天 16:05, 明天 10:32; farther away with its date. */
export function momentWords(at: number, now: number): string {
  const [date = '', clock = ''] = formatMoment(at).split(' ');
  const today = schoolDayOf(now);
  const names = new Map([
    [addSchoolDays(today, -1), '昨天'],
    [today, '今天'],
    [addSchoolDays(today, 1), '明天'],
  ]);
  return `${names.get(schoolDayOf(at)) ?? date} ${clock}`;
}
