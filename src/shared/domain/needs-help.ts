import type { Level } from './notice';
import { goalRate } from './rates';
import type { TallyCounts } from './tally';

/** Why children are not through yet; each of them is counted once. */
export interface Need {
  /** 未绑定: nobody of the family is linked. */
  unlinked: number;
  /** 未送达: somebody is, but no phone of theirs has seen it. */
  undelivered: number;
  /** The phone has it; what is asked was not done. */
  unanswered: number;
}

/** A school helps a few classes at a time; a longer list would be a table of all, which is another thing. */
const HELPED_AT_ONCE = 5;

export function needOf(level: Level, counts: TallyCounts): Need {
  const { unlinked, undelivered } = counts;
  const { done, total } = goalRate(level, counts);
  return { unlinked, undelivered, unanswered: total - done - unlinked - undelivered };
}

/**
 * The classes where help brings most: those with the most children whom no message can reach, then those with the
 * most who have not answered. They are given in the order they came in, the school's own: which of them has more is
 * nowhere said, because a class is not a contestant.
 */
export function classesToHelp<T extends { counts: TallyCounts }>(level: Level, classes: readonly T[]): T[] {
  const weighed = classes
    .map((one) => ({ one, need: needOf(level, one.counts) }))
    .filter(({ need }) => need.unlinked + need.undelivered + need.unanswered > 0)
    .sort((a, b) => outOfReach(b.need) - outOfReach(a.need) || b.need.unanswered - a.need.unanswered);
  const chosen = new Set(weighed.slice(0, HELPED_AT_ONCE).map(({ one }) => one));
  return classes.filter((one) => chosen.has(one));
}

function outOfReach({ unlinked, undelivered }: Need): number {
  return unlinked + undelivered;
}

/** Why, in words, nothing where nothing is missing: 12 户还没绑定，3 户还没送达，5 户还没签收. */
export function needWords({ unlinked, undelivered, unanswered }: Need, verb: string): string {
  return [
    unlinked > 0 && `${unlinked} 户还没绑定`,
    undelivered > 0 && `${undelivered} 户还没送达`,
    unanswered > 0 && `${unanswered} 户收到了还没${verb}`,
  ]
    .filter(Boolean)
    .join('，');
}
