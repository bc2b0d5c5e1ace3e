import { coversChild } from '@shared/domain/receipt';
import type { Ports } from '../ports';
import { noticesSince } from './notices-since';
import type { UseCase } from './use-case';

/** The answers given for the caller's children, newest first, each with what has become of it since. */
export function createListReceipts(ports: Pick<Ports, 'receipts' | 'notices'>): UseCase<'list-receipts'> {
  return async ({ cursor }, { personId, children }) => {
    const page = await ports.receipts.listForChildren(
      children.map((child) => child.studentId),
      cursor,
    );
    const since = await noticesSince(ports, page.items);
    return {
      items: page.items.map((receipt) => ({
        ...receipt,
        receiptId: receipt._id,
        recordedBy: receipt.recordedBy ?? null,
        isMine: receipt.personId === personId,
        isBeside: !receipt.objection && !coversChild(receipt),
        isObjected: receipt.objection !== undefined,
        ...since(receipt),
      })),
      nextCursor: page.nextCursor,
    };
  };
}
