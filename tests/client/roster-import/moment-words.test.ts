import { momentWords } from '../../../src/client/features/roster-import/moment-words';

/** 23 November 2026, 00:30 in Shanghai. */
const NOW = Date.UTC(2026, 10, 22, 16, 30);
const HOUR_MS = 3_600_000;

test.each([
  [0, '今天 00:30'],
  [-1, '昨天 23:30'],
  [23, '今天 23:30'],
  [24, '明天 00:30'],
  [-25, '11月21日 23:30'],
])('%d hours from now is %s, by the calendar of Shanghai', (hours, words) => {
  expect(momentWords(NOW + hours * HOUR_MS, NOW)).toBe(words);
});
