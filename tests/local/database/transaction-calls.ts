import type { DocumentId, ModifyResult, ValueObject } from '../../../src/local/database';
import { failure } from './expectations';
import { openScratch, type ScratchDatabase } from './scratch-database';

export const CONFLICT = failure('DATABASE_TRANSACTION_CONFLICT', 'TransactionConflict');
export const GONE = failure('DATABASE_TRANSACTION_FAIL', '30 seconds');
export const DUPLICATE = failure('DATABASE_REQUEST_FAILED', 'E11000');

/** The database each test of transactions begins with; its plain writes wait 300 ms at most. */
export async function openWithTwoDocuments(): Promise<ScratchDatabase> {
  const scratch = openScratch({ x: { indexes: [{ name: 'code', keys: [['code', 1]], unique: true }] } }, 300);
  await scratch.database.insert({
    collectionName: 'x',
    documents: [
      { _id: 'a', n: 1, code: 'A' },
      { _id: 'b', n: 1, code: 'B' },
    ],
  });
  return scratch;
}

/** Short calls on the collection `x`; without a transaction's id they are plain ones. */
export function callsOn(scratch: () => ScratchDatabase) {
  const start = (): Promise<string> => scratch().database.startTransaction();
  const commit = (transactionId: string): Promise<void> =>
    scratch().database.commitTransaction(transactionId);
  const read = async (transactionId: string | undefined, _id: DocumentId): Promise<ValueObject | undefined> =>
    (await scratch().database.get({ collectionName: 'x', query: { _id }, transactionId }))[0];
  const add = (transactionId: string | undefined, document: ValueObject): Promise<DocumentId[]> =>
    scratch().database.insert({ collectionName: 'x', documents: [document], transactionId });
  const remove = (transactionId: string | undefined, _id: DocumentId): Promise<number> =>
    scratch().database.remove({ collectionName: 'x', query: { _id }, reach: 'one', transactionId });
  const update = (
    transactionId: string | undefined,
    _id: DocumentId,
    data: ValueObject,
  ): Promise<ModifyResult> =>
    scratch().database.modify({
      collectionName: 'x',
      query: { _id },
      data,
      kind: 'update',
      reach: 'one',
      whenMissing: 'skip',
      transactionId,
    });
  const set = (transactionId: string, _id: DocumentId, data: ValueObject): Promise<ModifyResult> =>
    scratch().database.modify({
      collectionName: 'x',
      query: { _id },
      data,
      kind: 'replace',
      reach: 'one',
      whenMissing: 'insert',
      transactionId,
    });

  return { start, commit, read, add, remove, update, set };
}
