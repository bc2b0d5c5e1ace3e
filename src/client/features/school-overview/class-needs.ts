import type { ActionOutput } from '@shared/contracts';
import type { Level } from '@shared/domain/notice';
import { goalRate } from '@shared/domain/rates';
import { texts } from './texts';

export type SchoolNotice = ActionOutput<'list-notices'>['items'][number];
export type NoticeClass = SchoolNotice['classes'][number];

export interface SortedByNeed {
  /** Classes with children whom a message on the phone cannot reach: the school can help there. */
  help: NoticeClass[];
  others: NoticeClass[];
}

/** Sets apart the classes that need help. Both parts keep the school's own class order: there is no ranking. */
export function byNeed(classes: readonly NoticeClass[]): SortedByNeed {
  const needsHelp = ({ counts }: NoticeClass): boolean => counts.unlinked + counts.undelivered > 0;
  return { help: classes.filter(needsHelp), others: classes.filter((one) => !needsHelp(one)) };
}

/** Why a class is not through yet, as counts of children: 未绑定 4 · 未送达 2. Empty when it is. */
export function reasonsOf(level: Level, { counts }: NoticeClass): string {
  const rate = goalRate(level, counts);
  const reachable = rate.total - rate.done - counts.unlinked - counts.undelivered;
  return [
    counts.unlinked > 0 && texts.unlinked(counts.unlinked),
    counts.undelivered > 0 && texts.undelivered(counts.undelivered),
    reachable > 0 && texts.unanswered(reachable, level),
  ]
    .filter(Boolean)
    .join(' · ');
}
