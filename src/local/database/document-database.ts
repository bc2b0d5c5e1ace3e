import { Collections, type CollectionDefinitions } from './collections';
import { requestFailed, transactionConflict, transactionGone } from './errors';
import {
  aggregateDocuments,
  countDocuments,
  getDocuments,
  insertDocuments,
  modifyDocuments,
  removeDocuments,
  type BeforeWrite,
} from './plain-operations';
import type {
  AggregateRequest,
  CountRequest,
  GetRequest,
  InsertRequest,
  ModifyRequest,
  ModifyResult,
  RemoveRequest,
} from './requests';
import { atomically, closeSqlite, openSqlite, type Database } from './sqlite';
import { TransactionBook, type DocumentKey } from './transaction-book';
import { applyPendingWrites, TransactionOperations } from './transaction-operations';
import type { DocumentId, ValueObject } from './value';

export interface DatabaseOptions {
  /** Path of the SQLite file; made when it is not there. One process at a time. */
  readonly file: string;
  readonly collections: CollectionDefinitions;
  /** The server's clock, epoch milliseconds. */
  now(): number;
  /** How long a plain write waits for a document a transaction has locked; real milliseconds, 10,000 by default. */
  readonly lockWaitMs?: number;
}

const LOCK_WAIT_MS = 10_000;
/** A transaction can also end by the clock alone, which wakes nobody. */
const LOCK_LOOK_MS = 20;

/** Thrown inside a plain write to roll it back and wait. */
class DocumentLocked extends Error {}

/** Opens the embedded document database: CloudBase's semantics over one SQLite file. */
export function openDatabase(options: DatabaseOptions): DocumentDatabase {
  return new DocumentDatabase(options);
}

/**
 * The cloud's document database on one machine. Every method throws CloudError with the cloud's code:
 * DATABASE_COLLECTION_NOT_EXIST, DATABASE_REQUEST_FAILED (E11000, 512 KB, types that do not fit an operator),
 * DATABASE_TRANSACTION_CONFLICT, DATABASE_TRANSACTION_FAIL, or INVALID_PARAM (malformed, or outside the allow-list).
 * What a write has answered is on the disk.
 */
export class DocumentDatabase {
  private readonly sqlite: Database;
  private readonly collections: Collections;
  private readonly book: TransactionBook;
  private readonly lockWaitMs: number;

  constructor(private readonly options: DatabaseOptions) {
    this.sqlite = openSqlite(options.file);
    try {
      this.collections = new Collections(this.sqlite, options.collections);
    } catch (error) {
      closeSqlite(this.sqlite);
      throw error;
    }
    this.book = new TransactionBook(() => options.now());
    this.lockWaitMs = options.lockWaitMs ?? LOCK_WAIT_MS;
  }

  /** The clock that `$tcb_server_date` is read against. */
  now(): number {
    return this.options.now();
  }

  async get(request: GetRequest): Promise<ValueObject[]> {
    if (request.transactionId === undefined) return getDocuments(this.collections, request);
    return this.inTransaction(request.transactionId, (operations) => operations.get(request));
  }

  async count(request: CountRequest): Promise<number> {
    return countDocuments(this.collections, request);
  }

  async aggregate(request: AggregateRequest): Promise<ValueObject[]> {
    return aggregateDocuments(this.collections, request);
  }

  /** All of the documents or, when one is refused, none. */
  async insert(request: InsertRequest): Promise<DocumentId[]> {
    if (request.transactionId !== undefined) {
      return this.inTransaction(request.transactionId, (operations) => operations.insert(request));
    }
    return this.writePlainly((beforeWrite) => insertDocuments(this.collections, request, beforeWrite));
  }

  async modify(request: ModifyRequest): Promise<ModifyResult> {
    if (request.transactionId !== undefined) {
      return this.inTransaction(request.transactionId, (operations) => operations.modify(request));
    }
    return this.writePlainly((beforeWrite) => modifyDocuments(this.collections, request, beforeWrite));
  }

  /** Gives the number of documents removed. */
  async remove(request: RemoveRequest): Promise<number> {
    if (request.transactionId !== undefined) {
      return this.inTransaction(request.transactionId, (operations) => operations.remove(request));
    }
    return this.writePlainly((beforeWrite) => removeDocuments(this.collections, request, beforeWrite));
  }

  async addCollection(name: string): Promise<void> {
    this.collections.add(name);
  }

  /** Begins a transaction; its snapshot is of this moment. Gives its id. */
  async startTransaction(): Promise<string> {
    return this.book.begin().id;
  }

  /** Writes everything at once. A key taken in the meantime is a conflict: repeating the transaction will show it. */
  async commitTransaction(transactionId: string): Promise<void> {
    const transaction = this.book.find(transactionId);
    const noted: [DocumentKey, string | undefined][] = [];
    try {
      atomically(this.sqlite, () =>
        applyPendingWrites(this.collections, transaction, (collectionName, id, before) =>
          noted.push([{ collectionName, id }, before]),
        ),
      );
    } catch (error) {
      throw error instanceof Error && error.message.startsWith('E11000') ? transactionConflict() : error;
    } finally {
      this.book.end(transaction);
    }
    for (const [document, before] of noted) this.book.noteWrite(document, before);
  }

  /** Drops what the transaction has not written. Also fine for one that a failed operation has ended. */
  async abortTransaction(transactionId: string): Promise<void> {
    if (!this.book.abort(transactionId)) throw transactionGone();
  }

  /** Leaves one clean file behind. Closing twice is fine. */
  close(): void {
    if (this.sqlite.open) closeSqlite(this.sqlite);
  }

  /** An operation that fails ends its transaction, as in MongoDB: its locks are free at once. */
  private inTransaction<T>(transactionId: string, operate: (operations: TransactionOperations) => T): T {
    const transaction = this.book.find(transactionId);
    try {
      return operate(new TransactionOperations(this.collections, this.book, transaction));
    } catch (error) {
      this.book.end(transaction);
      throw error;
    }
  }

  /** Repeats a write from the start whenever it meets a locked document, until the lock is gone. */
  private async writePlainly<T>(write: (beforeWrite: BeforeWrite) => T): Promise<T> {
    const deadline = performance.now() + this.lockWaitMs;
    for (;;) {
      try {
        return this.writeOnce(write);
      } catch (error) {
        if (!(error instanceof DocumentLocked)) throw error;
        if (performance.now() >= deadline)
          throw requestFailed('write waited too long for a document locked by a transaction');
      }
      await this.book.waitForEnd(LOCK_LOOK_MS);
    }
  }

  private writeOnce<T>(write: (beforeWrite: BeforeWrite) => T): T {
    const noted: [DocumentKey, string | undefined][] = [];
    const result = atomically(this.sqlite, () =>
      write((collectionName, id, before) => {
        if (this.book.isLocked({ collectionName, id })) throw new DocumentLocked();
        noted.push([{ collectionName, id }, before]);
      }),
    );
    for (const [document, before] of noted) this.book.noteWrite(document, before);
    return result;
  }
}
