import type { TallyHead } from '@shared/domain/tally';
import type { Page } from '../ports';

/** A tally without its children: what figures above one class are read from. */
export const HEAD_FIELDS: Record<keyof TallyHead, true> = {
  _id: true,
  schemaVersion: true,
  bureauId: true,
  schoolId: true,
  schoolName: true,
  schoolYear: true,
  classId: true,
  className: true,
  classOrder: true,
  noticeId: true,
  round: true,
  version: true,
  versionHash: true,
  kind: true,
  topic: true,
  level: true,
  title: true,
  status: true,
  withdrawnReason: true,
  publishedAt: true,
  deadlineAt: true,
  counts: true,
  revision: true,
};

/**
 * A full page, newest first, cut before its last moment of publication, whose classes may not all be on it. The cut
 * part begins the next page.
 */
export function cutAtWholeNotices(heads: readonly TallyHead[]): Page<TallyHead> {
  const last = heads[heads.length - 1];
  const whole = heads.filter((head) => head.publishedAt !== last?.publishedAt);
  const lastWhole = whole[whole.length - 1];
  // More classes than one page under a single moment cannot be cut; an audience is far smaller.
  if (!lastWhole) return { items: [...heads], nextCursor: last ? String(last.publishedAt) : null };
  return { items: whole, nextCursor: String(lastWhole.publishedAt) };
}
