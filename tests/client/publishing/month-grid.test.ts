import { addMonths, monthGrid, weekdayOf } from '../../../src/client/features/publishing/month-grid';

describe('a month to choose a day from', () => {
  test('puts every day under its weekday, Monday first', () => {
    const weeks = monthGrid('2027-02');
    expect(weeks).toHaveLength(4);
    expect(weeks[0]?.[0]).toBe('2027-02-01');
    expect(weeks[3]?.[6]).toBe('2027-02-28');
    for (const week of monthGrid('2026-11')) {
      week.forEach((day, place) => expect(day === null || weekdayOf(day) === place).toBe(true));
    }
  });

  test('has all days of a leap February', () => {
    expect(monthGrid('2028-02').flat().filter(Boolean)).toHaveLength(29);
  });

  test.each([
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2027-05', 1, '2027-06'],
  ])('%s moved by %i is %s', (month, by, expected) => expect(addMonths(month, by)).toBe(expected));
});
