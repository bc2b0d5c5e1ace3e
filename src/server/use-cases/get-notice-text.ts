import { ActionFailure } from '@shared/domain/errors';
import type { NoticeStage } from '@shared/domain/notice-record';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** Steps under way are told by where they lead. */
const STATUS = {
  scheduled: 'scheduled',
  publishing: 'open',
  open: 'open',
  correcting: 'open',
  withdrawing: 'withdrawn',
  withdrawn: 'withdrawn',
} as const satisfies Record<NoticeStage, string>;

/** One of the school's notices with its text, in one request. @throws ActionFailure NOT_FOUND */
export function createGetNoticeText({ notices }: Pick<Ports, 'notices'>): UseCase<'get-notice-text'> {
  return async ({ noticeId }, { within }) => {
    const notice = await notices.find(within, noticeId);
    if (!notice) throw new ActionFailure('NOT_FOUND');
    return {
      ...notice,
      noticeId,
      status: STATUS[notice.status],
      reach: notice.reach ?? 'classes',
      lodging: notice.lodging ?? 'all',
      scheduleRevision: notice.scheduleRevision ?? 1,
      publishAt: notice.publishAt ?? null,
    };
  };
}
