import fc from 'fast-check';
import type { CollectionDefinitions, DocumentDatabase, ValueObject } from '../../../src/local/database';
import { readSort, sortDocuments } from '../../../src/local/database/sort';
import { compileQuery } from '../../../src/local/database/match';
import { document, order, query, scalar } from './arbitrary';
import { openScratch } from './scratch-database';

/** Every shape of index: single, compound, descending, dotted, through arrays. */
const INDEXES = {
  x: {
    indexes: [
      { name: 'a', keys: [['a', 1]] },
      {
        name: 'bc',
        keys: [
          ['b', -1],
          ['c', 1],
        ],
      },
      {
        name: 'ab',
        keys: [
          ['a.b', 1],
          ['c', -1],
        ],
      },
    ],
  },
} as const satisfies CollectionDefinitions;

/** What a full scan gives: filtered, sorted, cut. */
function scan(documents: readonly ValueObject[], asked: Asked): ValueObject[] {
  const matching = documents.filter(compileQuery(asked.query));
  return sortDocuments(matching, readSort(asked.order)).slice(asked.offset, asked.offset + asked.limit);
}

interface Asked {
  readonly query: ValueObject;
  readonly order: ValueObject;
  readonly offset: number;
  readonly limit: number;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  query,
  order,
  offset: fc.constantFrom(0, 0, 1, 3),
  limit: fc.constantFrom(1, 2, 5, 1_000),
});

/** Documents whose fields are scalars only, so that no index is multikey and order can be served. */
const flatDocument: fc.Arbitrary<ValueObject> = fc.record(
  { a: scalar, b: scalar, c: scalar },
  { requiredKeys: [] },
) as fc.Arbitrary<ValueObject>;

async function expectSameAsScan(fields: readonly ValueObject[], questions: readonly Asked[]): Promise<void> {
  const scratch = openScratch(INDEXES);
  try {
    const documents = fields.map((rest, i) => ({ _id: i % 2 === 0 ? `d${i}` : i, ...rest }));
    const accepted = await insertAccepted(scratch.database, documents);
    for (const question of questions) {
      const found = await scratch.database.get({ collectionName: 'x', ...question });
      expect([question, found]).toEqual([question, scan(accepted, question)]);
    }
  } finally {
    scratch.close();
  }
}

/** A compound index refuses two arrays in one document, as MongoDB does. */
async function insertAccepted(
  database: DocumentDatabase,
  documents: readonly ValueObject[],
): Promise<ValueObject[]> {
  const accepted: ValueObject[] = [];
  for (const one of documents) {
    const isParallel = await database.insert({ collectionName: 'x', documents: [one] }).then(
      () => false,
      (error: Error) => error.message.startsWith('cannot index parallel arrays'),
    );
    if (!isParallel) accepted.push(one);
  }
  return accepted;
}

describe('reading through indexes gives exactly what a full scan gives', () => {
  it('over documents of any shape: arrays, embedded objects, missing fields', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 5, maxLength: 25 }),
        fc.array(asked, { minLength: 20, maxLength: 30 }),
        expectSameAsScan,
      ),
      { numRuns: 30, seed: 20_260_601 },
    );
  }, 60_000);

  it('over flat documents, where indexes also give the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(flatDocument, { minLength: 10, maxLength: 30 }),
        fc.array(asked, { minLength: 20, maxLength: 30 }),
        expectSameAsScan,
      ),
      { numRuns: 30, seed: 20_260_602 },
    );
  }, 60_000);

  it('after documents were changed and removed', async () => {
    const scratch = openScratch(INDEXES);
    const { database } = scratch;
    const documents = Array.from({ length: 40 }, (_unused, i) => ({
      _id: `d${i}`,
      a: i % 5,
      b: i % 3,
      c: i,
    }));
    await database.insert({ collectionName: 'x', documents });
    const change = { collectionName: 'x', kind: 'update', reach: 'all', whenMissing: 'skip' } as const;
    await database.modify({ ...change, query: { a: 1 }, data: { $set: { a: [7, 8], b: 'new' } } });
    await database.modify({ ...change, query: { a: 2 }, data: { $unset: { a: '', c: '' } } });
    await database.remove({ collectionName: 'x', query: { b: 1 }, reach: 'all' });
    const all = await database.get({ collectionName: 'x', query: {}, limit: 1_000 });
    expect(all).toHaveLength(30);
    for (const one of [
      { a: 1 },
      { a: 7 },
      { a: 8 },
      { a: null },
      { b: 'new' },
      { b: 1 },
      { a: 2 },
      { b: 0, c: { $gt: 5 } },
    ] as ValueObject[]) {
      const question = { query: one, order: {}, offset: 0, limit: 1_000 };
      expect(await database.get({ collectionName: 'x', ...question })).toEqual(scan(all, question));
    }
    scratch.close();
  });

  it('for indexes that are added, changed or dropped at the next start', async () => {
    let scratch = openScratch({ x: { indexes: [] } });
    const documents = Array.from({ length: 300 }, (_unused, i) => ({
      _id: `d${i}`,
      a: i % 7,
      tags: [i % 2, i % 3],
    }));
    await scratch.database.insert({ collectionName: 'x', documents });
    const definitions: CollectionDefinitions[] = [
      { x: { indexes: [{ name: 'one', keys: [['a', 1]] }] } },
      {
        x: {
          indexes: [
            { name: 'one', keys: [['tags', 1]] },
            { name: 'two', keys: [['a', -1]] },
          ],
        },
      },
      { x: { indexes: [] } },
    ];
    for (const definition of definitions) {
      scratch = scratch.reopen(definition);
      for (const one of [{ a: 3 }, { tags: 2 }, { tags: { $gt: 1 } }] as ValueObject[]) {
        const question = { query: one, order: { a: 1 }, offset: 2, limit: 50 };
        expect(await scratch.database.get({ collectionName: 'x', ...question })).toEqual(
          scan(documents, question),
        );
      }
    }
    scratch.close();
  });
});
