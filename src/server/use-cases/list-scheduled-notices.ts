import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** What is planned and not out yet, in one request. */
export function createListScheduledNotices({
  notices,
}: Pick<Ports, 'notices'>): UseCase<'list-scheduled-notices'> {
  return async (_input, { within }) => {
    const scheduled = await notices.listScheduled(within);
    return {
      items: scheduled.map((notice) => ({
        ...notice,
        noticeId: notice._id,
        reach: notice.reach ?? 'classes',
        lodging: notice.lodging ?? 'all',
        publishAt: notice.publishedAt,
        classes: notice.classIds.length,
      })),
    };
  };
}
