import { compilePipeline } from './aggregate/stages';
import type { CollectionTable } from './collection-table';
import type { Collections } from './collections';
import { invalidParam } from './errors';
import { find, type Found } from './find';
import { checkId, newId, withId } from './incoming';
import { compileQuery } from './match';
import type {
  AggregateRequest,
  CountRequest,
  GetRequest,
  InsertRequest,
  ModifyRequest,
  ModifyResult,
  RemoveRequest,
} from './requests';
import { compileProjection } from './projection';
import { readSort } from './sort';
import { encodeStored } from './stored-form';
import { compileReplacement, compileUpdate } from './update';
import { isObject, type Document, type DocumentId, type Value, type ValueObject } from './value';

const GET_DEFAULT = 100;
const GET_MAX = 1_000;
const AGGREGATE_DEFAULT = 20;
const AGGREGATE_MAX = 10_000;

/** Called for each document about to be written, with its text before; throws to stop the whole operation. */
export type BeforeWrite = (collectionName: string, id: DocumentId, before: string | undefined) => void;

/** Reads. Everything happens at one moment: nothing is awaited inside. */
export function getDocuments(collections: Collections, request: GetRequest): ValueObject[] {
  const offset = wholeNumber('offset', request.offset ?? 0);
  const limit = Math.min(wholeNumber('limit', request.limit || GET_DEFAULT), GET_MAX);
  const order = request.order === undefined ? [] : readSort(request.order);
  const project = request.projection === undefined ? undefined : compileProjection(request.projection);
  const test = compileQuery(request.query);
  const found = find(collections.get(request.collectionName), {
    query: request.query,
    test,
    order,
    most: offset + limit,
  });
  return found.slice(offset).map(({ document }) => (project ? project(document) : document));
}

export function countDocuments(collections: Collections, { collectionName, query }: CountRequest): number {
  const test = compileQuery(query);
  const collection = collections.get(collectionName);
  if (isObject(query) && Object.keys(query).length === 0) return collection.count();
  return find(collection, { query, test, order: [], most: Infinity }).length;
}

/** Without a `$limit` stage 20 documents come back, and never more than 10,000. */
export function aggregateDocuments(
  collections: Collections,
  { collectionName, stages }: AggregateRequest,
): ValueObject[] {
  const findAll = (name: string, query: Value): ValueObject[] =>
    allMatching(collections.get(name), query).map(({ document }) => document);
  const [first, ...others] = stages;
  const isMatchFirst = first?.stageKey === '$match';
  const pipeline = compilePipeline(isMatchFirst ? others : stages, { find: findAll });
  const rows = pipeline(findAll(collectionName, isMatchFirst ? first.stageValue : {}));
  const isLimited = stages.some((stage) => stage.stageKey === '$limit');
  return rows.slice(0, isLimited ? AGGREGATE_MAX : AGGREGATE_DEFAULT);
}

/** Writes. The caller wraps each in one SQLite transaction. */
export function insertDocuments(
  collections: Collections,
  { collectionName, documents }: InsertRequest,
  beforeWrite: BeforeWrite,
): DocumentId[] {
  const collection = collections.get(collectionName);
  return documents.map(withId).map((document) => {
    beforeWrite(collectionName, document._id, undefined);
    collection.insert(document, encodeStored(document));
    return document._id;
  });
}

export function modifyDocuments(
  collections: Collections,
  request: ModifyRequest,
  beforeWrite: BeforeWrite,
): ModifyResult {
  const change = compileChange(request);
  const collection = collections.get(request.collectionName);
  const found = allMatching(collection, request.query, request.reach === 'one' ? 1 : Infinity);
  if (found.length === 0 && request.whenMissing === 'insert') {
    const created = change({ _id: upsertId(request.query) });
    beforeWrite(request.collectionName, created._id, undefined);
    collection.insert(created, encodeStored(created));
    return { updated: 0, upsertedId: created._id };
  }
  let updated = 0;
  for (const { seq, body, document } of found) {
    const changed = change(document);
    const changedBody = encodeStored(changed);
    if (changedBody === body) continue;
    beforeWrite(request.collectionName, document._id, body);
    collection.replace(seq, document, changed, changedBody);
    updated += 1;
  }
  return { updated, upsertedId: null };
}

export function removeDocuments(
  collections: Collections,
  { collectionName, query, reach }: RemoveRequest,
  beforeWrite: BeforeWrite,
): number {
  const collection = collections.get(collectionName);
  const found = allMatching(collection, query, reach === 'one' ? 1 : Infinity);
  for (const { seq, body, document } of found) {
    beforeWrite(collectionName, document._id, body);
    collection.delete(seq, document);
  }
  return found.length;
}

/** The change a request asks for, compiled: malformed ones are refused before anything is read. */
export function compileChange({
  kind,
  data,
}: Pick<ModifyRequest, 'kind' | 'data'>): (document: Document) => Document {
  return kind === 'update' ? compileUpdate(data) : compileReplacement(data);
}

function allMatching(collection: CollectionTable, query: Value, most = Infinity): Found[] {
  return find(collection, { query, test: compileQuery(query), order: [], most });
}

/** The SDK upserts by `doc(id).set()` alone; other queries give no whole document to begin with. */
function upsertId(query: Value): DocumentId {
  if (!isObject(query) || Object.keys(query).some((field) => field !== '_id')) {
    throw invalidParam('upsert needs a query of nothing but _id');
  }
  return checkId(query._id ?? newId());
}

function wholeNumber(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 0) return value;
  throw invalidParam(`${name} must be a whole number, 0 or more`);
}
