import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { withdrawTallies } from './finish-notice';
import type { UseCase } from './use-case';

/**
 * Takes a notice back, whatever stage it is in. Families who open it see the reason, one still scheduled they never
 * see; nothing already signed is lost.
 */
export function createWithdrawNotice({
  notices,
  tallies,
  clock,
}: Pick<Ports, 'notices' | 'tallies' | 'clock'>): UseCase<'withdraw-notice'> {
  return async ({ noticeId, reason }, { within }) => {
    const before = await notices.find(within, noticeId);
    if (!before) throw new ActionFailure('NOT_FOUND');
    if (before.originId) throw new ActionFailure('NOTICE_FROM_ABOVE');
    await notices.beginWithdrawal(within, noticeId, reason, clock.now());
    const notice = await notices.find(within, noticeId);
    if (!notice) throw new ActionFailure('NOT_FOUND');
    await withdrawTallies({ tallies }, notice);
    return { classes: before.status === 'scheduled' ? 0 : notice.classIds.length };
  };
}
