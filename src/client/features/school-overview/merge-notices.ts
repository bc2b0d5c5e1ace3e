import type { SchoolNotice } from './class-needs';

/** One round of one notice. */
export function keyOf({ noticeId, round }: SchoolNotice): string {
  return `${noticeId}:${round}`;
}

/** What is known with what just came in, newest first; the newer figures of a notice replace the older. */
export function mergeNotices(known: readonly SchoolNotice[], fresh: readonly SchoolNotice[]): SchoolNotice[] {
  const merged = new Map(known.map((notice) => [keyOf(notice), notice]));
  for (const notice of fresh) merged.set(keyOf(notice), notice);
  return [...merged.values()].sort((a, b) => b.publishedAt - a.publishedAt);
}
