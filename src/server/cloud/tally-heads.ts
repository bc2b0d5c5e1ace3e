import type { TallyHead } from '@shared/domain/tally';
import type { Page } from '../ports';
import { command } from './sdk';

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
  originId: true,
  originName: true,
  round: true,
  nextRound: true,
  correctionReason: true,
  lodging: true,
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
 * A full page, newest first, cut before its last round, whose classes may not all be on it. The cut part begins the
 * next page. The audience of a notice is smaller than a page, so at least one round is whole.
 */
export function cutAtWholeRounds(heads: readonly TallyHead[]): Page<TallyHead> {
  const cut = heads[heads.length - 1];
  const items = heads.filter((head) => head.noticeId !== cut?.noticeId || head.round !== cut.round);
  const last = items[items.length - 1];
  return { items, nextCursor: last ? `${last.publishedAt}|${last.noticeId}` : null };
}

/** What comes after a cursor of `cutAtWholeRounds`: older, or of the same moment with a later id. */
export function afterNotice(cursor: string): object {
  const [publishedAt = '', noticeId = ''] = cursor.split('|');
  const at = Number(publishedAt);
  return command.or([{ publishedAt: command.lt(at) }, { publishedAt: at, noticeId: command.gt(noticeId) }]);
}
