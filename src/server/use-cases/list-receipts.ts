import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** The answers given for the caller's children, newest first. */
export function createListReceipts({ receipts }: Pick<Ports, 'receipts'>): UseCase<'list-receipts'> {
  return async ({ cursor }, { personId, children }) => {
    const page = await receipts.listForChildren(
      children.map((child) => child.studentId),
      cursor,
    );
    return {
      items: page.items.map((receipt) => ({
        ...receipt,
        receiptId: receipt._id,
        isMine: receipt.personId === personId,
      })),
      nextCursor: page.nextCursor,
    };
  };
}
