import { ActionFailure } from '@shared/domain/errors';
import { coversChild } from '@shared/domain/receipt';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** One answer with its proof, for any guardian of the child. */
export function createGetReceipt({
  receipts,
  notices,
}: Pick<Ports, 'receipts' | 'notices'>): UseCase<'get-receipt'> {
  return async ({ receiptId }, { children }) => {
    const studentIds = children.map((child) => child.studentId);
    const receipt = await receipts.findForChildren(receiptId, studentIds);
    if (!receipt) throw new ActionFailure('NOT_FOUND');
    const version = await notices.findVersion(receipt.noticeId, receipt.version);
    if (!version) throw new ActionFailure('NOT_FOUND');
    return { ...receipt, receiptId: receipt._id, coversChild: coversChild(receipt), blocks: version.blocks };
  };
}
