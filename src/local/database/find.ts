import type { CollectionTable, Row } from './collection-table';
import type { IndexTable } from './index-table';
import type { DocumentTest } from './match';
import { planQuery, type Plan } from './plan';
import { compareBySort, sortDocuments, type SortKey } from './sort';
import { decodeStored } from './stored-form';
import type { Document, Value } from './value';

/** A document together with where it is stored. */
export interface Found {
  readonly seq: number;
  readonly body: string;
  readonly document: Document;
}

export interface FindRequest {
  readonly query: Value;
  readonly test: DocumentTest;
  readonly order: readonly SortKey[];
  /** How many documents are needed at most, from the first on. */
  readonly most: number;
}

/**
 * The matching documents, sorted, or in the order of their insertion. What compares equal keeps the order of
 * insertion, so the answer never depends on which index was read.
 */
export function find(collection: CollectionTable, request: FindRequest): Found[] {
  const { query, test, order, most } = request;
  const plan = planQuery<IndexTable>(query, most === Infinity ? [] : order, collection.indexes);
  const served = plan.kind === 'index' || plan.kind === 'idOrder' ? plan.served : undefined;
  if (served) {
    const matching = matchingRows(inServedOrder(collection, plan), test);
    return takeSorted(matching, served.keys, order, most);
  }
  const matching = matchingRows(inInsertionOrder(collection, plan), test);
  if (order.length === 0) return take(matching, most);
  return sortFound([...matching], order).slice(0, most);
}

function* matchingRows(rows: Iterable<Row>, test: DocumentTest): Generator<Found> {
  for (const { seq, body } of rows) {
    const document = decodeStored(body);
    if (test(document)) yield { seq, body, document };
  }
}

function* inInsertionOrder(collection: CollectionTable, plan: Plan<IndexTable>): Generator<Row> {
  if (plan.kind === 'all') {
    yield* collection.scanAll();
    return;
  }
  if (plan.kind === 'ids') {
    const rows = [...new Set(plan.ids)]
      .map((id) => collection.findById(id))
      .filter((row) => row !== undefined);
    yield* rows.sort((a, b) => a.seq - b.seq);
    return;
  }
  const places = new Set<number>(placesOf(collection, plan, false));
  yield* rowsAt(
    collection,
    [...places].sort((a, b) => a - b),
  );
}

function inServedOrder(collection: CollectionTable, plan: Plan<IndexTable>): Iterable<Row> {
  if (plan.kind === 'all' || plan.kind === 'ids') return inInsertionOrder(collection, plan);
  return rowsAt(collection, placesOf(collection, plan, plan.served?.isReversed ?? false));
}

function* placesOf(
  collection: CollectionTable,
  plan: Extract<Plan<IndexTable>, { kind: 'index' | 'idOrder' }>,
  isReversed: boolean,
): Generator<number> {
  if (plan.kind === 'idOrder') yield* collection.scanIds(plan.lower, plan.upper, isReversed);
  else for (const range of plan.ranges) yield* plan.index.scan(range, isReversed);
}

function* rowsAt(collection: CollectionTable, places: Iterable<number>): Generator<Row> {
  for (const seq of places) {
    const row = collection.findBySeq(seq);
    if (row) yield row;
  }
}

function take(found: Iterable<Found>, most: number): Found[] {
  const taken: Found[] = [];
  if (most === 0) return taken;
  for (const one of found) {
    taken.push(one);
    if (taken.length >= most) break;
  }
  return taken;
}

/** Rows come sorted by the served keys; those equal in them are put into the full order, group by group. */
function takeSorted(
  found: Iterable<Found>,
  served: readonly SortKey[],
  order: readonly SortKey[],
  most: number,
): Found[] {
  const taken: Found[] = [];
  let group: Found[] = [];
  const closeGroup = (): void => {
    taken.push(
      ...sortFound(
        group.sort((a, b) => a.seq - b.seq),
        order,
      ),
    );
    group = [];
  };
  for (const one of found) {
    const first = group[0];
    if (first && compareBySort(served, first.document, one.document) !== 0) {
      closeGroup();
      if (taken.length >= most) break;
    }
    group.push(one);
  }
  closeGroup();
  return taken.slice(0, most);
}

function sortFound(found: readonly Found[], order: readonly SortKey[]): Found[] {
  const byDocument = new Map(found.map((one) => [one.document, one]));
  return sortDocuments([...byDocument.keys()], order).map((document) => byDocument.get(document) as Found);
}
