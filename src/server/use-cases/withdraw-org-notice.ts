import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** Takes a letter from above back in every school that has it. Only the org that sent it can. */
export function createWithdrawOrgNotice({
  orgNotices,
  origins,
  clock,
}: Pick<Ports, 'orgNotices' | 'origins' | 'clock'>): UseCase<'withdraw-org-notice'> {
  return async ({ noticeId, reason }, { within }) => {
    await orgNotices.withdraw(within, noticeId, reason, clock.now());
    const notice = await orgNotices.find(within, noticeId);
    if (!notice) throw new ActionFailure('NOT_FOUND');
    await origins.withdraw(within.bureauId, noticeId, notice.withdrawnReason ?? reason, clock.now());
    return { schools: (await origins.schoolsReached(within.bureauId, noticeId)).size };
  };
}
