import type { Level } from './notice';
import { CHANNELS, type Channel, type ChildState, type TallyCounts } from './tally';

/** A named rate with its counts, never a bare percentage. */
export interface Rate {
  name: '送达率' | '阅读率' | '签收率' | '确认率';
  done: number;
  total: number;
}

/** 送达率: children whose family was reached at all, on the phone or on paper. */
export function deliveredRate(counts: TallyCounts): Rate {
  return { name: '送达率', done: counts.delivered + counts.opened + counts.answered, total: counts.total };
}

/** 阅读率: children whose family opened the text; an answer on paper was read too. */
export function openedRate(counts: TallyCounts): Rate {
  return { name: '阅读率', done: counts.opened + counts.answered, total: counts.total };
}

/** The rate the notice asks for: 签收率 when signed by hand, 确认率 when confirmed, 阅读率 when only read. */
export function goalRate(level: Level, counts: TallyCounts): Rate {
  if (level === 'read') return openedRate(counts);
  return { name: level === 'sign' ? '签收率' : '确认率', done: counts.answered, total: counts.total };
}

/** The rate as people read it: 48/52. */
export function formatRate(rate: Rate): string {
  return `${rate.done}/${rate.total}`;
}

/** The rates of a notice in the order a family goes: 送达率, 阅读率 and the one it asks for, each once. */
export function ratesOf(level: Level, counts: TallyCounts): Rate[] {
  const before = [deliveredRate(counts), openedRate(counts)];
  return level === 'read' ? before : [...before, goalRate(level, counts)];
}

/** Whether the family has done what the notice asks: where reading is enough, having opened it is. */
export function isDone(level: Level, state: ChildState): boolean {
  return state === 'answered' || (level === 'read' && state === 'opened');
}

/**
 * How the children counted in the goal's rate were reached, channels without any left out. Together they are that
 * rate's `done`: where reading is enough, whoever opened the text did so in WeChat.
 */
export function doneByChannel(level: Level, counts: TallyCounts): { channel: Channel; count: number }[] {
  const opened = level === 'read' ? counts.opened : 0;
  return CHANNELS.map((channel) => ({
    channel,
    count: counts[channel] + (channel === 'wechat' ? opened : 0),
  })).filter(({ count }) => count > 0);
}
