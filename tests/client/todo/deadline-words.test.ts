import { endOfSchoolDay } from '@shared/domain/school-day';
import { describeDeadline } from '../../../src/client/features/todo/deadline-words';

/** 20:00 in Shanghai on 30 December. */
const NOW = Date.parse('2026-12-30T12:00:00Z');

test.each([
  ['2026-12-30', '今天截止', 'warn'],
  ['2026-12-31', '明天截止', 'warn'],
  ['2027-01-01', '还有 2 天', 'plain'],
  ['2027-02-01', '还有 33 天', 'plain'],
] as const)('a deadline on %s reads %s', (day, words, tone) => {
  expect(describeDeadline(endOfSchoolDay(day), NOW, 'sign')).toEqual({ words, tone });
});

test('counts the days in Shanghai, whatever the phone’s own zone', () => {
  const justAfterMidnight = Date.parse('2026-12-30T16:30:00Z');
  expect(describeDeadline(endOfSchoolDay('2026-12-31'), justAfterMidnight, 'sign').words).toBe('今天截止');
});

test.each([
  ['sign', '已过截止，仍可签'],
  ['confirm', '已过截止，仍可确认'],
  ['read', '已过截止'],
] as const)('a passed deadline still invites to %s', (level, words) => {
  expect(describeDeadline(NOW - 1, NOW, level).words).toBe(words);
});

test('no deadline is said, not left empty', () => {
  expect(describeDeadline(null, NOW, 'sign').words).toBe('不限时间');
});
