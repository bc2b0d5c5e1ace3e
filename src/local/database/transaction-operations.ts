import type { Collections } from './collections';
import { invalidParam } from './errors';
import { checkId, withId } from './incoming';
import { compileChange } from './plain-operations';
import { compileProjection } from './projection';
import type { GetRequest, InsertRequest, ModifyRequest, ModifyResult, RemoveRequest } from './requests';
import { decodeStored, encodeStored } from './stored-form';
import type { Transaction, TransactionBook } from './transaction-book';
import { isObject, type Document, type DocumentId, type Value, type ValueObject } from './value';

/** Operations inside one transaction: they see its snapshot and its own writes, and write only when it commits. */
export class TransactionOperations {
  constructor(
    private readonly collections: Collections,
    private readonly book: TransactionBook,
    private readonly transaction: Transaction,
  ) {}

  get(request: GetRequest): ValueObject[] {
    const document = this.read(request.collectionName, documentId(request.query));
    if (!document) return [];
    return [request.projection === undefined ? document : compileProjection(request.projection)(document)];
  }

  insert({ collectionName, documents }: InsertRequest): DocumentId[] {
    return documents.map(withId).map((document) => {
      const isTaken = this.read(collectionName, document._id) !== undefined;
      if (isTaken) throw this.collections.get(collectionName).duplicateId(document._id);
      this.write(collectionName, document);
      return document._id;
    });
  }

  modify(request: ModifyRequest): ModifyResult {
    const { collectionName } = request;
    const id = documentId(request.query);
    const change = compileChange(request);
    const before = this.read(collectionName, id);
    if (!before && request.whenMissing === 'skip') return { updated: 0, upsertedId: null };
    const after = change(before ?? { _id: id });
    const isChanged = !before || encodeStored(before) !== encodeStored(after);
    this.write(collectionName, after);
    return { updated: before && isChanged ? 1 : 0, upsertedId: before ? null : id };
  }

  remove({ collectionName, query }: RemoveRequest): number {
    const id = documentId(query);
    if (!this.read(collectionName, id)) return 0;
    this.book.write(this.transaction, { collectionName, id, document: undefined });
    return 1;
  }

  private read(collectionName: string, id: DocumentId): Document | undefined {
    const collection = this.collections.get(collectionName);
    const pending = this.book.pendingWrite(this.transaction, { collectionName, id });
    if (pending) return pending.document;
    const body = this.book.bodyInSnapshot(
      this.transaction,
      { collectionName, id },
      collection.findById(id)?.body,
    );
    return body === undefined ? undefined : decodeStored(body);
  }

  private write(collectionName: string, document: Document): void {
    encodeStored(document);
    this.book.write(this.transaction, { collectionName, id: document._id, document });
    this.assertUnique(collectionName, document);
  }

  /** A document this transaction writes itself does not count: it may be about to give its key away. */
  private assertUnique(collectionName: string, document: Document): void {
    const collection = this.collections.get(collectionName);
    const own = collection.findById(document._id)?.seq ?? 0;
    for (const index of collection.indexes) {
      const clash = index.findClash(document, own);
      const row = clash === undefined ? undefined : collection.findBySeq(clash);
      if (!row) continue;
      const id = decodeStored(row.body)._id;
      if (!this.book.pendingWrite(this.transaction, { collectionName, id })) throw index.clashError(document);
    }
  }
}

/** In the cloud a transaction takes `doc()` operations only; the SDK does not stop a `where()`. */
function documentId(query: Value): DocumentId {
  if (isObject(query) && Object.keys(query).length === 1 && query._id !== undefined && !isObject(query._id)) {
    return checkId(query._id);
  }
  throw invalidParam('a transaction supports operations by doc() only, not where()');
}

/** Carries out the pending writes inside one SQLite transaction; removals first, so that keys they free can be used. */
export function applyPendingWrites(
  collections: Collections,
  transaction: Transaction,
  noteWrite: (collectionName: string, id: DocumentId, before: string | undefined) => void,
): void {
  const writes = [...transaction.writes.values()];
  const ordered = [...writes.filter((write) => !write.document), ...writes.filter((write) => write.document)];
  for (const { collectionName, id, document } of ordered) {
    const collection = collections.get(collectionName);
    const row = collection.findById(id);
    const before = row && decodeStored(row.body);
    if (document && row && before) collection.replace(row.seq, before, document, encodeStored(document));
    else if (document) collection.insert(document, encodeStored(document));
    else if (row && before) collection.delete(row.seq, before);
    noteWrite(collectionName, id, row?.body);
  }
}
