import { ActionFailure } from '@shared/domain/errors';
import { coversChild } from '@shared/domain/receipt';
import type { Ports } from '../ports';
import { linkPictures } from './link-pictures';
import type { UseCase } from './use-case';

/** One answer with its proof, for any guardian of the child. */
export function createGetReceipt({
  receipts,
  notices,
  files,
}: Pick<Ports, 'receipts' | 'notices' | 'files'>): UseCase<'get-receipt'> {
  return async ({ receiptId }, { children }) => {
    const studentIds = children.map((child) => child.studentId);
    const receipt = await receipts.findForChildren(receiptId, studentIds);
    if (!receipt) throw new ActionFailure('NOT_FOUND');
    const version = await notices.findVersion(receipt.noticeId, receipt.version);
    if (!version) throw new ActionFailure('NOT_FOUND');
    const { blocks } = version;
    const pictures = await linkPictures(files, blocks);
    return { ...receipt, receiptId: receipt._id, coversChild: coversChild(receipt), blocks, pictures };
  };
}
