import type { Level } from './notice';
import type { TallyCounts } from './tally';

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
