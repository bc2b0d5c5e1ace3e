import type { Receipt } from '@shared/domain/receipt';
import type { Ports } from '../ports';

/** What became of a notice after it was answered. */
export interface Since {
  isWithdrawn: boolean;
  isCorrected: boolean;
}

/** Says of each of these answers what became of its notice, in one request for all; none where there are no answers. */
export async function noticesSince(
  { notices }: Pick<Ports, 'notices'>,
  receipts: readonly Receipt[],
): Promise<(receipt: Receipt) => Since> {
  const ids = [...new Set(receipts.map(({ noticeId }) => noticeId))];
  const found = ids.length > 0 ? await notices.listStages(ids) : [];
  return ({ noticeId, version }) => {
    const notice = found.find(({ _id }) => _id === noticeId);
    return {
      isWithdrawn: notice?.status === 'withdrawn' || notice?.status === 'withdrawing',
      isCorrected: notice !== undefined && notice.version > version,
    };
  };
}
