import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** China keeps one time, UTC+8, all year. The functions' own clock is UTC, so the offset is always explicit. */
const SHANGHAI_OFFSET_MINUTES = 480;

function inShanghai(at: number): dayjs.Dayjs {
  return dayjs(at).utc().utcOffset(SHANGHAI_OFFSET_MINUTES);
}

/** The calendar date in Asia/Shanghai of an instant (epoch ms), as YYYY-MM-DD. */
export function schoolDayOf(at: number): string {
  return inShanghai(at).format('YYYY-MM-DD');
}

/** The last millisecond of a school day: a deadline named by its date runs to the end of that day. */
export function endOfSchoolDay(schoolDay: string): number {
  return dayjs.utc(`${schoolDay}T23:59:59.999Z`).valueOf() - SHANGHAI_OFFSET_MINUTES * 60_000;
}

/** The school day `days` later (or earlier, when negative). */
export function addSchoolDays(schoolDay: string, days: number): string {
  return dayjs.utc(`${schoolDay}T00:00:00Z`).add(days, 'day').format('YYYY-MM-DD');
}

/** The school year an instant falls in, as 2026-2027. It turns on 1 August, when schools prepare new rosters. */
export function schoolYearOf(at: number): string {
  const day = inShanghai(at);
  const start = day.month() >= 7 ? day.year() : day.year() - 1;
  return `${start}-${start + 1}`;
}

/** A moment as families read it: 11月22日 17:09. */
export function formatMoment(at: number): string {
  return inShanghai(at).format('M月D日 HH:mm');
}

/** A date as families read it: 11月22日. */
export function formatDay(at: number): string {
  return inShanghai(at).format('M月D日');
}

/** The full moment for evidence: 2026-11-22 17:09:32. */
export function formatEvidenceMoment(at: number): string {
  return inShanghai(at).format('YYYY-MM-DD HH:mm:ss');
}
