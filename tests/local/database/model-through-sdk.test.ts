import fc from 'fast-check';
import { loadSdk, openLocalCloud, type LocalCloud } from '../wire/local-cloud';
import type { SdkDatabase } from '../wire/sdk-types';
import {
  change,
  changes,
  matches,
  modelQuery,
  modelTally,
  sdkChange,
  sdkQuery,
  tallyId,
  valueAt,
  type ModelTally,
} from './tally-model';

/** One call on the local cloud through the real SDK, and on a plain array of documents. */
interface Call {
  says: unknown;
  onCloud(db: SdkDatabase): Promise<unknown>;
  onModel(model: ModelTally[]): unknown;
}

const collections = {
  tallies: {
    indexes: [
      { name: 'byClass', keys: [['classId', 1] as const, ['status', 1] as const] },
      { name: 'byTime', keys: [['publishedAt', -1] as const] },
      { name: 'byChild', keys: [['children.a.state', 1] as const] },
    ],
  },
};
const tallies = (db: SdkDatabase) => db.collection('tallies');
const byId = (one: { _id: string }, other: { _id: string }): number => (one._id < other._id ? -1 : 1);

const add = fc.array(modelTally, { minLength: 1, maxLength: 3 }).map((documents): Call => ({
  says: { add: documents },
  onCloud: (db) =>
    tallies(db)
      .add({ data: documents.length === 1 ? (documents[0] ?? {}) : documents })
      .then(
        () => 'added',
        (error: Error) => (error.message.includes('E11000') ? 'duplicate' : error.message),
      ),
  onModel: (model) => {
    const ids = documents.map(({ _id }) => _id);
    if (new Set(ids).size < ids.length || model.some(({ _id }) => ids.includes(_id))) return 'duplicate';
    model.push(...structuredClone(documents));
    return 'added';
  },
}));

const update = fc.tuple(modelQuery, changes).map(([query, what]): Call => ({
  says: { update: query, what },
  onCloud: async (db) =>
    (
      await tallies(db)
        .where(sdkQuery(db.command, query))
        .update({ data: sdkChange(db.command, what) })
    ).stats.updated,
  onModel: (model) =>
    model.filter((one) => {
      if (!matches(one, query)) return false;
      const before = JSON.stringify(one);
      change(one, what);
      return JSON.stringify(one) !== before;
    }).length,
}));

const set = modelTally.map((document): Call => ({
  says: { set: document },
  onCloud: async (db) => {
    const { _id, ...data } = document;
    await tallies(db).doc(_id).set({ data });
  },
  onModel: (model) => {
    const at = model.findIndex(({ _id }) => _id === document._id);
    if (at < 0) model.push(structuredClone(document));
    else model[at] = structuredClone(document);
  },
}));

const remove = fc.tuple(tallyId, modelQuery).map(([_id, query]): Call => {
  const narrow = 'all' in query ? { all: [...query.all.filter(({ path }) => path !== '_id')] } : query;
  const isGone = (one: ModelTally): boolean => one._id === _id && matches(one, narrow);
  return {
    says: { remove: _id, narrow },
    onCloud: async (db) => {
      const { command } = db;
      const where = command.and?.([{ _id }, sdkQuery(command, narrow)]) as unknown as object;
      return (await tallies(db).where(where).remove()).stats.removed;
    },
    onModel: (model) => {
      const kept = model.filter((one) => !isGone(one));
      return model.splice(0, model.length, ...kept).length - kept.length;
    },
  };
});

const FIELDS = { classId: true, 'children.a': true, counts: true } as const;

const read = fc
  .tuple(modelQuery, fc.integer({ min: 1, max: 4 }), fc.nat(2))
  .map(([query, limit, skip]): Call => ({
    says: { read: query, limit, skip },
    onCloud: async (db) => {
      const { data } = await tallies(db)
        .where(sdkQuery(db.command, query))
        .orderBy('publishedAt', 'desc')
        .orderBy('_id', 'asc')
        .skip(skip)
        .limit(limit)
        .field(FIELDS)
        .get();
      return data;
    },
    onModel: (model) =>
      model
        .filter((one) => matches(one, query))
        .sort((one, other) => other.publishedAt - one.publishedAt || byId(one, other))
        .slice(skip, skip + limit)
        .map(({ _id, classId, children: { a }, counts }) => ({
          ...{ _id, classId, counts: structuredClone(counts) },
          children: a ? { a: structuredClone(a) } : {},
        })),
  }));

const count = modelQuery.map((query): Call => ({
  says: { count: query },
  onCloud: async (db) => (await tallies(db).where(sdkQuery(db.command, query)).count()).total,
  onModel: (model) => model.filter((one) => matches(one, query)).length,
}));

const call = fc.oneof(
  { weight: 3, arbitrary: add },
  { weight: 5, arbitrary: update },
  set,
  remove,
  { weight: 3, arbitrary: read },
  { weight: 2, arbitrary: count },
);

let local: LocalCloud;
let db: SdkDatabase;

beforeEach(async () => {
  local = await openLocalCloud({ collections });
  db = loadSdk(local.server).database();
});
afterEach(() => local.close());

const clear = () => local.database.remove({ collectionName: 'tallies', query: {}, reach: 'all' });

it('random programs of the product’s calls give through the SDK what a plain array gives', async () => {
  const outcomes = { updated: 0, refused: 0, found: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 10, maxLength: 30 }), async (program) => {
      await clear();
      const model: ModelTally[] = [];
      for (const one of program) {
        const expected = one.onModel(model);
        expect({ says: one.says, gives: await one.onCloud(db) }).toEqual({ says: one.says, gives: expected });
        outcomes.updated += typeof expected === 'number' ? expected : 0;
        outcomes.refused += expected === 'duplicate' ? 1 : 0;
        outcomes.found += Array.isArray(expected) ? expected.length : 0;
      }
      const { data } = await tallies(db).limit(1000).get();
      expect((data as unknown as ModelTally[]).sort(byId)).toEqual([...model].sort(byId));
    }),
    { numRuns: 50, seed: 20_261_122 },
  );
  // The programs are about something.
  expect(Math.min(outcomes.updated, outcomes.refused, outcomes.found)).toBeGreaterThan(50);
}, 120_000);

const STATES = ['unlinked', 'delivered', 'opened', 'answered'];
const CHILDREN = ['a', 'b', 'c'];
const step = fc.record({
  child: fc.constantFrom(...CHILDREN),
  before: fc.constantFrom(...STATES),
  after: fc.constantFrom(...STATES),
});

it('concurrent conditional updates lose nothing: counts are the children’s, and each success left its mark', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      await clear();
      const children = Object.fromEntries(CHILDREN.map((child) => [child, { state: 'unlinked' }]));
      const counts = { unlinked: CHILDREN.length, delivered: 0, opened: 0, answered: 0 };
      await tallies(db).add({ data: { _id: 't', children, counts, revision: 0 } });
      const { inc } = db.command;
      const done = await Promise.all(
        steps.map(async ({ child, before, after }) => {
          const path = `children.${child}.state`;
          const moved = before !== after && {
            [`counts.${before}`]: inc?.(-1),
            [`counts.${after}`]: inc?.(1),
          };
          const where = tallies(db).where({ _id: 't', [path]: before });
          const { stats } = await where.update({ data: { [path]: after, ...moved, revision: inc?.(1) } });
          return stats.updated;
        }),
      );
      const { data } = await tallies(db).doc('t').get();
      const recounted = Object.fromEntries(
        STATES.map((one) => [
          one,
          CHILDREN.filter((child) => valueAt(data, `children.${child}.state`) === one).length,
        ]),
      );
      expect(data.counts).toEqual(recounted);
      expect(data.revision).toBe(done.reduce((sum, updated) => sum + updated, 0));
    }),
    { numRuns: 15, seed: 20_261_122 },
  );
}, 60_000);
