import { isLate } from '@shared/domain/child-progress';
import {
  addSchoolDays,
  endOfSchoolDay,
  formatDay,
  formatEvidenceMoment,
  formatMoment,
  schoolDayOf,
  schoolYearOf,
} from '@shared/domain/school-day';
import { monthGrid } from '../../../src/client/features/publishing/month-grid';
import { describeDeadline } from '../../../src/client/features/todo/deadline-words';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The seconds around midnights of China and of UTC, through a year, its turns and a leap day. */
const BORDERS = [
  Date.UTC(2026, 0, 1),
  Date.UTC(2026, 6, 31),
  Date.UTC(2026, 11, 31),
  Date.UTC(2028, 1, 28),
  Date.UTC(2026, 10, 22),
].flatMap((midnight) => [midnight, midnight + 16 * HOUR_MS, midnight + DAY_MS]);
const INSTANTS = BORDERS.flatMap((at) => [at - HOUR_MS, at - 1, at, at + 1, at + HOUR_MS]);

/** Everything a calendar decides, for instants where a wrong time zone would show. Plain data. */
export function calendarFacts(): unknown[] {
  return INSTANTS.map((at) => {
    const schoolDay = schoolDayOf(at);
    const deadlineAt = endOfSchoolDay(schoolDay);
    return {
      ...{ at, schoolDay, deadlineAt, schoolYear: schoolYearOf(at) },
      tomorrow: addSchoolDays(schoolDay, 1),
      lateness: [isLate(at, deadlineAt), isLate(at, deadlineAt - DAY_MS)],
      moments: [formatMoment(at), formatDay(at), formatEvidenceMoment(at)],
      deadline: describeDeadline(deadlineAt, at, 'sign').words,
      weeks: monthGrid(schoolDay.slice(0, 7)),
    };
  });
}
