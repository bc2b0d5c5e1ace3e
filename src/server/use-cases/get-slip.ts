import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { linkToSlip } from './link-to-slip';
import type { UseCase } from './use-case';

/** The photo of a paper slip, for any guardian of the child. */
export function createGetSlip({ receipts, files }: Pick<Ports, 'receipts' | 'files'>): UseCase<'get-slip'> {
  return async ({ receiptId }, { children }) => {
    const studentIds = children.map((child) => child.studentId);
    const receipt = await receipts.findForChildren(receiptId, studentIds);
    if (!receipt) throw new ActionFailure('NOT_FOUND');
    return linkToSlip(files, receipt);
  };
}
