import type { StageRequest } from './aggregate/pipeline';
import type { DocumentId, Value, ValueObject } from './value';

interface OnCollection {
  readonly collectionName: string;
}

/** An operation inside a transaction names it; such a query has to be exactly `{ _id }`. */
interface MaybeInTransaction {
  readonly transactionId?: string | undefined;
}

export interface GetRequest extends OnCollection, MaybeInTransaction {
  readonly query: Value;
  /** `{ field: 1 | -1 }`, in the order of importance. */
  readonly order?: Value | undefined;
  readonly offset?: number | undefined;
  /** 100 when absent, never more than 1,000. */
  readonly limit?: number | undefined;
  readonly projection?: Value | undefined;
}

export interface InsertRequest extends OnCollection, MaybeInTransaction {
  readonly documents: readonly ValueObject[];
}

export interface ModifyRequest extends OnCollection, MaybeInTransaction {
  readonly query: Value;
  /** Operators when `kind` is `update`, a whole document when it is `replace`. */
  readonly data: Value;
  readonly kind: 'update' | 'replace';
  readonly reach: 'one' | 'all';
  /** What happens when nothing matches: nothing, or a new document with the `_id` of the query. */
  readonly whenMissing: 'skip' | 'insert';
}

export interface ModifyResult {
  /** How many documents are different now: writing what is already there does not count. */
  readonly updated: number;
  readonly upsertedId: DocumentId | null;
}

export interface RemoveRequest extends OnCollection, MaybeInTransaction {
  readonly query: Value;
  readonly reach: 'one' | 'all';
}

export interface CountRequest extends OnCollection {
  readonly query: Value;
}

export interface AggregateRequest extends OnCollection {
  readonly stages: readonly StageRequest[];
}
