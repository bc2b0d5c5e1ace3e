import type { ActionOutput } from '@shared/contracts';
import { needOf, needWords } from '@shared/domain/needs-help';
import type { Level } from '@shared/domain/notice';
import { CHANNEL_NAMES, LEVEL_VERBS } from '@shared/domain/progress-names';
import { doneByChannel, formatRate, goalRate, ratesOf, type Rate } from '@shared/domain/rates';
import type { TallyCounts } from '@shared/domain/tally';

export type SchoolNotice = ActionOutput<'list-notices'>['items'][number];
export type NoticeClass = SchoolNotice['classes'][number];

/** Why a class is not through yet, in words: 4 户还没绑定，2 户还没送达. Empty when it is. */
export function reasonsOf(level: Level, counts: TallyCounts): string {
  return needWords(needOf(level, counts), LEVEL_VERBS[level]);
}

/** The rates before the one a notice asks for: 送达率 43/45 · 阅读率 40/45. */
export function ratesBefore(level: Level, counts: TallyCounts): string {
  const goal = goalRate(level, counts).name;
  return ratesOf(level, counts)
    .filter(({ name }) => name !== goal)
    .map(rateWords)
    .join(' · ');
}

export function rateWords(rate: Rate): string {
  return `${rate.name} ${formatRate(rate)}`;
}

/** How the families answered: 微信 35 · 纸质 3. Empty while there is one way alone, which says nothing new. */
export function waysOf(level: Level, counts: TallyCounts): string {
  const ways = doneByChannel(level, counts);
  if (ways.length < 2) return '';
  return ways.map(({ channel, count }) => `${CHANNEL_NAMES[channel]} ${count}`).join(' · ');
}
