import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** Takes a notice back. Families who open it see the reason; nothing already signed is lost. */
export function createWithdrawNotice({
  notices,
  tallies,
}: Pick<Ports, 'notices' | 'tallies'>): UseCase<'withdraw-notice'> {
  return async ({ noticeId, reason }, { within }) => {
    const notice = await notices.find(within, noticeId);
    if (!notice) throw new ActionFailure('NOT_FOUND');
    await notices.setStatus(noticeId, 'withdrawn');
    return { classes: await tallies.withdraw(within, noticeId, reason) };
  };
}
