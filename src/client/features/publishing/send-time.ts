import { addSchoolDays, endOfSchoolDay, schoolDayOf } from '@shared/domain/school-day';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Letters go out when families are awake: every half hour from 6:30 to 21:30. */
const FIRST = 6 * 60 + 30;
const LAST = 21 * 60 + 30;
const STEP = 30;

/** The times of a day to choose from, as minutes since midnight. */
export const SEND_MINUTES: readonly number[] = Array.from(
  { length: (LAST - FIRST) / STEP + 1 },
  (_, place) => FIRST + place * STEP,
);

/** The instant (epoch ms) of a time on a school day. */
export function instantOf(schoolDay: string, minutes: number): number {
  return endOfSchoolDay(addSchoolDays(schoolDay, -1)) + 1 + minutes * MINUTE_MS;
}

/** The minutes since midnight, on its school day, of an instant. */
export function minutesOf(at: number): number {
  return Math.round((at - instantOf(schoolDayOf(at), 0)) / MINUTE_MS) % DAY_MINUTES;
}

/** 450 as 7:30. */
export function formatMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What a school most likely means by later: the next time children are taken home, or tomorrow morning. */
export function likelySendTime(now: number): number {
  const today = schoolDayOf(now);
  const afternoon = instantOf(today, 16 * 60 + 30);
  return now < afternoon - 30 * MINUTE_MS ? afternoon : instantOf(addSchoolDays(today, 1), 7 * 60 + 30);
}
