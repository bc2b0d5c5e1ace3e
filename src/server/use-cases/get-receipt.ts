import { ActionFailure } from '@shared/domain/errors';
import { coversChild } from '@shared/domain/receipt';
import type { Ports } from '../ports';
import { linkPictures } from './link-pictures';
import { noticesSince } from './notices-since';
import type { UseCase } from './use-case';

/** One answer with its proof, for any guardian of the child. */
export function createGetReceipt({
  receipts,
  notices,
  files,
}: Pick<Ports, 'receipts' | 'notices' | 'files'>): UseCase<'get-receipt'> {
  return async ({ receiptId }, { personId, children }) => {
    const studentIds = children.map((child) => child.studentId);
    const receipt = await receipts.findForChildren(receiptId, studentIds);
    if (!receipt) throw new ActionFailure('NOT_FOUND');
    const version = await notices.findVersion(receipt.noticeId, receipt.version);
    if (!version) throw new ActionFailure('NOT_FOUND');
    const { blocks } = version;
    const pictures = await linkPictures(files, blocks);
    const since = await noticesSince({ notices }, [receipt]);
    const { objection } = receipt;
    return {
      ...receipt,
      receiptId: receipt._id,
      recordedBy: receipt.recordedBy ?? null,
      coversChild: coversChild(receipt),
      hasSlip: receipt.slipFileId !== undefined,
      objection: objection
        ? { at: objection.at, reason: objection.reason, isMine: objection.personId === personId }
        : null,
      ...since(receipt),
      blocks,
      pictures,
    };
  };
}
