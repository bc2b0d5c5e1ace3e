import {
  CloudError,
  decodeEjson,
  encodeEjson,
  isObject,
  type DocumentDatabase,
  type Value,
  type ValueObject,
} from '../database';
import type { ReplyBody } from './reply';

/** The fields of a database request that the local cloud reads; the SDK sends documents and queries as EJSON texts. */
type Params = Readonly<Record<string, unknown>>;

/** Carries out one `database.*` action. Throws CloudError; undefined: there is no such action. */
export async function runDatabaseAction(
  database: DocumentDatabase,
  action: string,
  params: Params,
): Promise<ReplyBody | undefined> {
  const read = new ParamReader(params, database.now());
  switch (action) {
    case 'database.getDocument':
      return getDocument(database, read);
    case 'database.insertDocument': {
      const { collectionName, transactionId } = read;
      const insertedIds = await database.insert({
        collectionName,
        transactionId,
        documents: read.documents(),
      });
      return { data: { insertedIds } };
    }
    case 'database.modifyDocument':
      return modifyDocument(database, read);
    case 'database.removeDocument': {
      const { collectionName, transactionId } = read;
      const deleted = await database.remove({
        collectionName,
        transactionId,
        query: read.query(),
        reach: read.reach(),
      });
      return { data: { deleted } };
    }
    case 'database.calculateDocument': {
      const total = await database.count({ collectionName: read.collectionName, query: read.query() });
      return { data: { total } };
    }
    case 'database.aggregateDocuments': {
      const rows = await database.aggregate({ collectionName: read.collectionName, stages: read.stages() });
      return { data: { list: rows.map(encodeEjson) } };
    }
    case 'database.addCollection':
      await database.addCollection(read.collectionName);
      return {};
    case 'database.startTransaction':
      return { transactionId: await database.startTransaction() };
    case 'database.commitTransaction':
      await database.commitTransaction(read.requiredTransactionId());
      return {};
    case 'database.abortTransaction':
      await database.abortTransaction(read.requiredTransactionId());
      return {};
    default:
      return undefined;
  }
}

async function getDocument(database: DocumentDatabase, read: ParamReader): Promise<ReplyBody> {
  const isDocument = read.text('queryType') === 'DOC';
  const { collectionName, transactionId } = read;
  const limit = isDocument ? 1 : read.number('limit');
  const offset = read.number('offset');
  const rows = await database.get({
    collectionName,
    transactionId,
    query: read.query(),
    order: read.ejson('order'),
    projection: read.ejson('projection'),
    limit,
    offset,
  });
  return { data: { list: rows.map(encodeEjson), limit, offset: offset ?? 0 } };
}

async function modifyDocument(database: DocumentDatabase, read: ParamReader): Promise<ReplyBody> {
  const { collectionName, transactionId } = read;
  const data = read.ejson('data');
  if (data === undefined) throw new CloudError('INVALID_PARAM', 'data is missing');
  const { updated, upsertedId } = await database.modify({
    collectionName,
    transactionId,
    query: read.query(),
    data,
    kind: read.flag('merge') ? 'update' : 'replace',
    reach: read.reach(),
    whenMissing: read.flag('upsert') ? 'insert' : 'skip',
  });
  return { data: { updated, upsert_id: upsertedId } };
}

/** Reads a request's fields by the type each has to have. */
class ParamReader {
  constructor(
    private readonly params: Params,
    private readonly nowMs: number,
  ) {}

  get collectionName(): string {
    const name = this.text('collectionName');
    if (!name) throw new CloudError('INVALID_PARAM', 'collectionName is missing');
    return name;
  }

  get transactionId(): string | undefined {
    return this.text('transactionId');
  }

  requiredTransactionId(): string {
    const { transactionId } = this;
    if (!transactionId) throw new CloudError('INVALID_PARAM', 'transactionId is missing');
    return transactionId;
  }

  text(name: string): string | undefined {
    return this.typed(name, 'string', (value): value is string => typeof value === 'string');
  }

  number(name: string): number | undefined {
    return this.typed(name, 'number', (value): value is number => typeof value === 'number');
  }

  flag(name: string): boolean {
    return this.typed(name, 'boolean', (value): value is boolean => typeof value === 'boolean') ?? false;
  }

  reach(): 'one' | 'all' {
    return this.flag('multi') ? 'all' : 'one';
  }

  ejson(name: string): Value | undefined {
    const text = this.text(name);
    return text ? decodeEjson(text, this.nowMs) : undefined;
  }

  query(): Value {
    return this.ejson('query') ?? {};
  }

  documents(): ValueObject[] {
    const { data } = this.params;
    if (!Array.isArray(data) || data.length === 0)
      throw new CloudError('INVALID_PARAM', 'data must be a nonempty array');
    return data.map((text: unknown) => {
      const document = typeof text === 'string' ? decodeEjson(text, this.nowMs) : null;
      if (!isObject(document)) throw new CloudError('INVALID_PARAM', 'a document must be an object');
      return document;
    });
  }

  stages(): { stageKey: string; stageValue: Value }[] {
    const { stages } = this.params;
    if (!Array.isArray(stages)) throw new CloudError('INVALID_PARAM', 'stages must be an array');
    return stages.map((stage: unknown) => {
      const { stageKey, stageValue } = (stage ?? {}) as Record<string, unknown>;
      if (typeof stageKey !== 'string' || typeof stageValue !== 'string') {
        throw new CloudError('INVALID_PARAM', 'a stage needs stageKey and stageValue');
      }
      return { stageKey, stageValue: decodeEjson(stageValue, this.nowMs) };
    });
  }

  private typed<T>(name: string, type: string, is: (value: unknown) => value is T): T | undefined {
    const value = this.params[name];
    if (value === undefined || value === null) return undefined;
    if (!is(value)) throw new CloudError('INVALID_PARAM', `${name} must be a ${type}`);
    return value;
  }
}
