import { receiptIdOf, type Receipt } from '@shared/domain/receipt';
import { STAFF_CHANNELS } from '@shared/domain/tally';
import type { Page, ReceiptStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const receiptDocuments = new Collection<Receipt>('receipts');
const RECEIPTS_A_PAGE = 20;
/** A class fits into two requests, and a request stays small. */
const RECEIPTS_A_REQUEST = 40;

export const receipts: ReceiptStore = {
  async addAll(all) {
    const there = new Set<string>();
    for (let start = 0; start < all.length; start += RECEIPTS_A_REQUEST) {
      for (const id of await addBatch(all.slice(start, start + RECEIPTS_A_REQUEST))) there.add(id);
    }
    return there;
  },
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
  listRecorded: (studentIds, since) =>
    receiptDocuments.find(
      {
        studentId: command.in([...studentIds]),
        answeredAt: command.gte(since),
        channel: command.in([...STAFF_CHANNELS]),
        objection: command.exists(false),
      },
      { order: [['answeredAt', 'desc']], limit: RECEIPTS_A_PAGE },
    ),
  firstOfRound: (noticeId, round, studentIds) =>
    receiptDocuments.find(
      { _id: command.in(studentIds.map((studentId) => receiptIdOf(noticeId, round, studentId))) },
      { limit: QUERY_LIMIT },
    ),
  allOfRound: (noticeId, round, studentIds) =>
    receiptDocuments.find(
      { studentId: command.in([...studentIds]), noticeId, round },
      { limit: QUERY_LIMIT },
    ),
  async object(receiptId, objection) {
    await receiptDocuments.update(
      { _id: receiptId, objection: command.exists(false) },
      { objection: command.set(objection) },
    );
  },
  async takePlace(receiptId, place) {
    await receiptDocuments.update(
      { _id: receiptId, tookPlace: command.exists(false), objection: command.exists(false) },
      { tookPlace: place },
    );
  },
};

/** One request where all are new; one more to learn which were there, and one for the others. */
async function addBatch(batch: readonly Receipt[]): Promise<string[]> {
  if ((await receiptDocuments.addMany(batch)) === 'added') return [];
  if (batch.length === 1) return batch.map(({ _id }) => _id);
  const ids = batch.map(({ _id }) => _id);
  const known = await receiptDocuments.find(
    { _id: command.in(ids) },
    { fields: { _id: true }, limit: QUERY_LIMIT },
  );
  const there = known.map(({ _id }) => _id);
  const missing = batch.filter(({ _id }) => !there.includes(_id));
  if (missing.length === 0 || (await receiptDocuments.addMany(missing)) === 'added') return there;
  for (const one of missing) if ((await receiptDocuments.add(one)) === 'duplicate') there.push(one._id);
  return there;
}

/** What comes after a cursor: older, or of the same moment with a later id. */
function after(cursor: string): object {
  const [answeredAt = '', ...id] = cursor.split('|');
  const at = Number(answeredAt);
  return command.or([{ answeredAt: command.lt(at) }, { answeredAt: at, _id: command.gt(id.join('|')) }]);
}
