import { addSchoolDays } from '@shared/domain/school-day';

/** The weekday of a date, 0 Monday to 6 Sunday. */
export function weekdayOf(schoolDay: string): number {
  return (new Date(`${schoolDay}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The month (YYYY-MM) that many months later, or earlier when negative. */
export function addMonths(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The days of a month as weeks from Monday to Sunday; places outside the month are null. */
export function monthGrid(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let day = first; day.startsWith(month); day = addSchoolDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
