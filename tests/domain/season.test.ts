import { seasonOf } from '@shared/domain/season';

it.each([
  ['2026-02-28T15:59:59.999Z', 'winter'],
  ['2026-02-28T16:00:00.000Z', 'water'],
  ['2026-07-15T00:00:00.000Z', 'water'],
  ['2026-10-31T15:59:59.999Z', 'water'],
  ['2026-10-31T16:00:00.000Z', 'winter'],
  ['2026-12-31T16:00:00.000Z', 'winter'],
])('at %s the first danger is %s, by the date in Shanghai', (iso, season) => {
  expect(seasonOf(Date.parse(iso))).toBe(season);
});
