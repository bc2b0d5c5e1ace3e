import {
  addSchoolDays,
  endOfSchoolDay,
  formatDay,
  formatEvidenceMoment,
  formatMoment,
  schoolDayOf,
  schoolYearOf,
} from '@shared/domain/school-day';

const at = (iso: string): number => Date.parse(iso);

describe('a school day is the date in Shanghai', () => {
  it.each([
    ['the last millisecond before midnight there', '2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['midnight there', '2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['midnight in UTC, eight in the morning there', '2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['the evening before a leap day', '2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['new year there, still the old year in UTC', '2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['summer, when other zones shift their clocks', '2026-07-01T15:59:59.999Z', '2026-07-01'],
  ])('at %s', (_when, iso, day) => {
    expect(schoolDayOf(at(iso))).toBe(day);
  });

  it('does not follow the time zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const tz of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
        process.env.TZ = tz;
        expect(schoolDayOf(at('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
        expect(formatEvidenceMoment(at('2026-11-22T16:00:00Z'))).toBe('2026-11-23 00:00:00');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('a deadline named by its date', () => {
  it('runs to the last millisecond of that day in Shanghai', () => {
    expect(endOfSchoolDay('2026-11-22')).toBe(at('2026-11-22T15:59:59.999Z'));
  });

  it.each(['2026-01-01', '2026-07-31', '2026-12-31', '2028-02-29'])('ends %s and not another day', (day) => {
    const end = endOfSchoolDay(day);
    expect(schoolDayOf(end)).toBe(day);
    expect(schoolDayOf(end + 1)).toBe(addSchoolDays(day, 1));
  });
});

describe('counting school days', () => {
  it.each([
    ['2026-11-22', 3, '2026-11-25'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addSchoolDays(day, days)).toBe(expected);
  });
});

describe('the school year turns on 1 August in Shanghai', () => {
  it.each([
    ['2026-07-31T15:59:59.999Z', '2025-2026'],
    ['2026-07-31T16:00:00.000Z', '2026-2027'],
    ['2026-12-31T23:00:00.000Z', '2026-2027'],
    ['2027-01-15T00:00:00.000Z', '2026-2027'],
    ['2027-06-30T00:00:00.000Z', '2026-2027'],
  ])('%s is in %s', (iso, year) => {
    expect(schoolYearOf(at(iso))).toBe(year);
  });
});

it('shows moments as families and evidence need them, in Shanghai time', () => {
  const moment = at('2026-11-22T16:09:32Z');
  expect(formatMoment(moment)).toBe('11月23日 00:09');
  expect(formatDay(moment)).toBe('11月23日');
  expect(formatEvidenceMoment(moment)).toBe('2026-11-23 00:09:32');
});
