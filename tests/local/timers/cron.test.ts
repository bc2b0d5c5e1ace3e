import { nextOccurrence, parseCron } from '../../../src/local/timers/cron';

/** Reads `2026-11-22 17:00:00` as China's time. */
const inChina = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
const chinese = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

describe('a timer expression', () => {
  // 2026-11-22 is a Sunday.
  it.each([
    ['0 */10 * * * * *', '2026-11-22 17:03:20', '2026-11-22 17:10:00'],
    ['0 */10 * * * * *', '2026-11-22 17:10:00', '2026-11-22 17:20:00'],
    ['*/5 * * * * * *', '2026-11-22 23:59:58', '2026-11-23 00:00:00'],
    ['0 0 2 1 * * *', '2026-11-22 17:00:00', '2026-12-01 02:00:00'],
    ['0 15 10 * * MON-FRI *', '2026-11-20 10:15:00', '2026-11-23 10:15:00'],
    ['0 0 10,14,16 * * * *', '2026-11-22 14:00:00', '2026-11-22 16:00:00'],
    ['0 */30 9-17 * * * *', '2026-11-22 17:30:00', '2026-11-23 09:00:00'],
    ['0 0 12 * * WED *', '2026-11-22 00:00:00', '2026-11-25 12:00:00'],
    ['0 0 12 * * sat,sun *', '2026-11-22 12:00:00', '2026-11-28 12:00:00'],
    ['30 59 23 31 DEC * *', '2026-11-22 00:00:00', '2026-12-31 23:59:30'],
    ['0 0 0 29 2 * *', '2026-11-22 00:00:00', '2028-02-29 00:00:00'],
    ['0 0 0 1 1 * 2030', '2026-11-22 00:00:00', '2030-01-01 00:00:00'],
    ['0 5/20 * * * * *', '2026-11-22 17:30:00', '2026-11-22 17:45:00'],
    ['0 10-40/15 8 * * * *', '2026-11-22 08:10:00', '2026-11-22 08:25:00'],
    ['0 0 0 1 * MON *', '2026-11-22 00:00:00', '2026-11-23 00:00:00'],
    ['0 0 0 1 * MON *', '2026-11-30 00:00:00', '2026-12-01 00:00:00'],
  ])('%s after %s is due at %s', (expression, after, expected) => {
    expect(chinese(nextOccurrence(parseCron(expression), inChina(after)))).toBe(expected);
  });

  it('is read in China’s time, not in UTC', () => {
    const due = nextOccurrence(parseCron('0 0 8 * * * *'), Date.parse('2026-11-21T12:00:00Z'));
    expect(new Date(due ?? 0).toISOString()).toBe('2026-11-22T00:00:00.000Z');
  });

  it.each([
    ['0 0 0 30 2 * *', '2026-11-22 00:00:00'],
    ['0 0 0 1 1 * 2020', '2026-11-22 00:00:00'],
  ])('%s is never due', (expression, after) => {
    expect(nextOccurrence(parseCron(expression), inChina(after))).toBeUndefined();
  });

  it.each([
    ['0 0 0 * * *', 'has 6 fields'],
    ['60 0 0 * * * *', 'second'],
    ['0 60 0 * * * *', 'minute'],
    ['0 0 24 * * * *', 'hour'],
    ['0 0 0 0 * * *', 'day'],
    ['0 0 0 * 13 * *', 'month'],
    ['0 0 0 * * FOO *', 'weekday'],
    ['0 0 0 * * 1 *', 'MON'],
    ['0 0 0 * * * 1969', 'year'],
    ['0 30-10 * * * * *', 'minute'],
    ['0 */0 * * * * *', 'minute'],
    ['0 *-5 * * * * *', 'minute'],
    ['0 ? * * * * *', 'minute'],
    ['0 1.5 * * * * *', 'minute'],
    ['0 , * * * * *', 'minute'],
  ])('%s is refused, and the field is named', (expression, named) => {
    expect(() => parseCron(expression)).toThrow(named);
  });
});
