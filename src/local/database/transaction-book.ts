import { randomBytes } from 'node:crypto';
import { transactionConflict, transactionGone } from './errors';
import type { Document, DocumentId } from './value';

/** The cloud's limit for one transaction. */
const TRANSACTION_MS_MAX = 30_000;

/** Names one document across collections. */
export interface DocumentKey {
  readonly collectionName: string;
  readonly id: DocumentId;
}

/** What a transaction will write when it is committed: a document, or its removal. */
export interface PendingWrite extends DocumentKey {
  readonly document: Document | undefined;
}

export interface Transaction {
  readonly id: string;
  /** The number of committed writes when it began: what came later is not in its snapshot. */
  readonly snapshot: number;
  readonly expiresAt: number;
  readonly writes: Map<string, PendingWrite>;
}

interface PastState {
  readonly version: number;
  /** The text before that write; undefined: there was no document. */
  readonly body: string | undefined;
}

/**
 * The running transactions of one database: their snapshots, pending writes and locks, all in memory.
 * A lock is taken by the first write and held to the end; a transaction ends by commit, abort, a failed
 * operation, or after 30 seconds of the database's clock.
 */
export class TransactionBook {
  private readonly open = new Map<string, Transaction>();
  /** Ended without commit, so that the abort the SDK sends afterwards is not an error; until they would expire. */
  private readonly aborted = new Map<string, number>();
  private readonly locks = new Map<string, string>();
  private readonly past = new Map<string, PastState[]>();
  private version = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly now: () => number) {}

  begin(): Transaction {
    this.endExpired();
    const id = randomBytes(16).toString('hex');
    const expiresAt = this.now() + TRANSACTION_MS_MAX;
    const transaction: Transaction = { id, snapshot: this.version, expiresAt, writes: new Map() };
    this.open.set(id, transaction);
    return transaction;
  }

  /** Throws DATABASE_TRANSACTION_FAIL when it is over. */
  find(id: string): Transaction {
    this.endExpired();
    const transaction = this.open.get(id);
    if (!transaction) throw transactionGone();
    return transaction;
  }

  /** True when the transaction was open or had already failed. */
  abort(id: string): boolean {
    this.endExpired();
    const transaction = this.open.get(id);
    if (transaction) this.end(transaction);
    return transaction !== undefined || this.aborted.has(id);
  }

  /** Ends it whatever its outcome: its locks are free and its snapshot is forgotten. */
  end(transaction: Transaction): void {
    this.open.delete(transaction.id);
    this.aborted.set(transaction.id, transaction.expiresAt);
    for (const key of transaction.writes.keys()) {
      if (this.locks.get(key) === transaction.id) this.locks.delete(key);
    }
    if (this.open.size === 0) this.past.clear();
    for (const wake of this.waiting) wake();
  }

  /** Locks a document and keeps what to write. Throws a conflict at once when it is locked or has changed since. */
  write(transaction: Transaction, write: PendingWrite): void {
    const key = lockKey(write);
    const holder = this.locks.get(key);
    if ((holder !== undefined && holder !== transaction.id) || this.hasChangedSince(transaction, key)) {
      throw transactionConflict();
    }
    this.locks.set(key, transaction.id);
    transaction.writes.set(key, write);
  }

  /** The transaction's own pending write of a document. */
  pendingWrite(transaction: Transaction, document: DocumentKey): PendingWrite | undefined {
    return transaction.writes.get(lockKey(document));
  }

  /** The text a document had when the transaction began, given the text it has now. */
  bodyInSnapshot(
    transaction: Transaction,
    document: DocumentKey,
    current: string | undefined,
  ): string | undefined {
    const later = this.past.get(lockKey(document))?.find((state) => state.version > transaction.snapshot);
    return later ? later.body : current;
  }

  /** Notes a committed write, and what it replaced as long as some snapshot may want it. */
  noteWrite(document: DocumentKey, before: string | undefined): void {
    this.version += 1;
    if (this.open.size === 0) return;
    const key = lockKey(document);
    const states = this.past.get(key) ?? [];
    states.push({ version: this.version, body: before });
    this.past.set(key, states);
  }

  isLocked(document: DocumentKey): boolean {
    if (this.locks.size === 0) return false;
    this.endExpired();
    return this.locks.has(lockKey(document));
  }

  /** Resolves when some transaction ends, or after the time given (real milliseconds). */
  async waitForEnd(waitMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, waitMs);
      this.waiting.add(wake);
    });
  }

  private hasChangedSince(transaction: Transaction, key: string): boolean {
    return this.past.get(key)?.some((state) => state.version > transaction.snapshot) ?? false;
  }

  private endExpired(): void {
    const now = this.now();
    for (const transaction of this.open.values()) if (transaction.expiresAt <= now) this.end(transaction);
    for (const [id, expiresAt] of this.aborted) if (expiresAt <= now) this.aborted.delete(id);
  }
}

function lockKey({ collectionName, id }: DocumentKey): string {
  return `${collectionName}/${typeof id}/${id}`;
}
