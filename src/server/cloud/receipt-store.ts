import { receiptIdOf, type Receipt } from '@shared/domain/receipt';
import type { Page, ReceiptStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const receiptDocuments = new Collection<Receipt>('receipts');
const RECEIPTS_A_PAGE = 20;

export const receipts: ReceiptStore = {
  add: (receipt) => receiptDocuments.add(receipt),
  find: (receiptId) => receiptDocuments.findOne({ _id: receiptId }),
  findForChildren: (receiptId, studentIds) =>
    receiptDocuments.findOne({ _id: receiptId, studentId: command.in([...studentIds]) }),
  async listForChildren(studentIds, cursor): Promise<Page<Receipt>> {
    if (studentIds.length === 0) return { items: [], nextCursor: null };
    const own = { studentId: command.in([...studentIds]) };
    const items = await receiptDocuments.find(cursor === null ? own : command.and([own, after(cursor)]), {
      order: [
        ['answeredAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit: RECEIPTS_A_PAGE,
    });
    const last = items[items.length - 1];
    const nextCursor = last && items.length === RECEIPTS_A_PAGE ? `${last.answeredAt}|${last._id}` : null;
    return { items, nextCursor };
  },
  coveringRound: (noticeId, round, studentIds) =>
    receiptDocuments.find(
      { _id: command.in(studentIds.map((studentId) => receiptIdOf(noticeId, round, studentId))) },
      { limit: QUERY_LIMIT },
    ),
};

/** What comes after a cursor: older, or of the same moment with a later id. */
function after(cursor: string): object {
  const [answeredAt = '', ...id] = cursor.split('|');
  const at = Number(answeredAt);
  return command.or([{ answeredAt: command.lt(at) }, { answeredAt: at, _id: command.gt(id.join('|')) }]);
}
