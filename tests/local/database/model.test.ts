import fc from 'fast-check';
import type { DocumentDatabase } from '../../../src/local/database';
import { openScratch } from './scratch-database';

/** A document of the model: everything these programs do to one can be said in plain JavaScript. */
interface Child {
  _id: string;
  state: string;
  n: number;
  tags: string[];
}

type Outcome = unknown;

/** One call, on the real database and on the model: an array of documents in the order of their insertion. */
interface Call {
  readonly says: string;
  onDatabase(database: DocumentDatabase): Promise<Outcome>;
  onModel(model: Child[]): Outcome;
}

const IDS = ['a', 'b', 'c', 'd', 'e'];
const STATES = ['delivered', 'opened', 'answered'];
const id = fc.constantFrom(...IDS);
const state = fc.constantFrom(...STATES);
const x = { collectionName: 'x' };
const change = { ...x, kind: 'update', whenMissing: 'skip' } as const;

const add = fc.record({ _id: id, state, n: fc.nat(5) }).map(({ _id, state: fresh, n }): Call => {
  const document = (): Child => ({ _id, state: fresh, n, tags: [] });
  return {
    says: `add ${_id} ${fresh} ${n}`,
    onDatabase: (database) =>
      database
        .insert({ ...x, documents: [{ ...document() }] })
        .catch((error: Error) => error.message.slice(0, 6)),
    onModel: (model) => {
      if (model.some((one) => one._id === _id)) return 'E11000';
      model.push(document());
      return [_id];
    },
  };
});

const move = fc.tuple(id, state, state).map(([_id, before, after]): Call => ({
  says: `move ${_id} from ${before} to ${after}`,
  onDatabase: async (database) =>
    (
      await database.modify({
        ...change,
        query: { _id, state: before },
        data: { $set: { state: after }, $inc: { n: 1 } },
        reach: 'one',
      })
    ).updated,
  onModel: (model) => {
    const found = model.find((one) => one._id === _id && one.state === before);
    if (!found) return 0;
    found.state = after;
    found.n += 1;
    return 1;
  },
}));

const tagAll = fc.tuple(state, fc.constantFrom('p', 'q')).map(([wanted, tag]): Call => ({
  says: `tag all ${wanted} with ${tag}`,
  onDatabase: async (database) =>
    (
      await database.modify({
        ...change,
        query: { state: wanted },
        data: { $addToSet: { tags: tag } },
        reach: 'all',
      })
    ).updated,
  onModel: (model) => {
    const changed = model.filter((one) => one.state === wanted && !one.tags.includes(tag));
    for (const one of changed) one.tags.push(tag);
    return changed.length;
  },
}));

const set = fc.tuple(id, fc.nat(5)).map(([_id, n]): Call => ({
  says: `set ${_id} to ${n}`,
  onDatabase: async (database) => {
    const data = { state: 'delivered', n, tags: ['p'] };
    return database.modify({
      ...x,
      query: { _id },
      data,
      kind: 'replace',
      reach: 'one',
      whenMissing: 'insert',
    });
  },
  onModel: (model) => {
    const found = model.find((one) => one._id === _id);
    const fresh: Child = { _id, state: 'delivered', n, tags: ['p'] };
    if (!found) {
      model.push(fresh);
      return { updated: 0, upsertedId: _id };
    }
    const isSame = found.state === 'delivered' && found.n === n && found.tags.join() === 'p';
    Object.assign(found, fresh);
    return { updated: isSame ? 0 : 1, upsertedId: null };
  },
}));

const remove = fc.nat(5).map((n): Call => ({
  says: `remove all with n ${n}`,
  onDatabase: (database) => database.remove({ ...x, query: { n }, reach: 'all' }),
  onModel: (model) => {
    const kept = model.filter((one) => one.n !== n);
    const removed = model.length - kept.length;
    model.splice(0, model.length, ...kept);
    return removed;
  },
}));

const read = fc
  .tuple(state, fc.nat(5), fc.integer({ min: 1, max: 3 }))
  .map(([wanted, least, limit]): Call => ({
    says: `read ${limit} ${wanted} from n ${least} by n downwards`,
    onDatabase: (database) =>
      database.get({ ...x, query: { state: wanted, n: { $gte: least } }, order: { n: -1 }, limit }),
    onModel: (model) =>
      model
        .filter((one) => one.state === wanted && one.n >= least)
        .sort((one, other) => other.n - one.n)
        .slice(0, limit)
        .map((one) => structuredClone(one)),
  }));

const count = fc.constantFrom('p', 'q').map((tag): Call => ({
  says: `count ${tag}`,
  onDatabase: (database) => database.count({ ...x, query: { tags: tag } }),
  onModel: (model) => model.filter((one) => one.tags.includes(tag)).length,
}));

const total = fc.constant<Call>({
  says: 'sum n by state',
  onDatabase: (database) =>
    database.aggregate({
      ...x,
      stages: [
        { stageKey: '$group', stageValue: { _id: '$state', n: { $sum: '$n' } } },
        { stageKey: '$sort', stageValue: { _id: 1 } },
      ],
    }),
  onModel: (model) =>
    [...STATES]
      .sort()
      .map((one) => ({ _id: one, all: model.filter((child) => child.state === one) }))
      .filter(({ all }) => all.length > 0)
      .map(({ _id, all }) => ({ _id, n: all.reduce((sum, child) => sum + child.n, 0) })),
});

/** Moves n from one document to another in a transaction, or gives up and leaves everything as it was. */
const transfer = fc.tuple(id, id, fc.boolean()).map(([from, to, isKept]): Call => ({
  says: `transfer ${from} to ${to}, ${isKept ? 'commit' : 'abort'}`,
  onDatabase: async (database) => {
    const transactionId = await database.startTransaction();
    const step = { ...change, reach: 'one', transactionId } as const;
    const taken = await database.modify({ ...step, query: { _id: from }, data: { $inc: { n: -1 } } });
    const given = await database.modify({ ...step, query: { _id: to }, data: { $inc: { n: 1 } } });
    await (isKept ? database.commitTransaction(transactionId) : database.abortTransaction(transactionId));
    return [taken.updated, given.updated];
  },
  onModel: (model) => {
    const [taken, given] = [from, to].map((_id) => model.find((one) => one._id === _id));
    if (isKept && taken) taken.n -= 1;
    if (isKept && given) given.n += 1;
    return [taken ? 1 : 0, given ? 1 : 0];
  },
}));

const call = fc.oneof(
  { weight: 4, arbitrary: add },
  { weight: 3, arbitrary: move },
  tagAll,
  set,
  remove,
  { weight: 2, arbitrary: read },
  count,
  total,
  transfer,
);

it('random programs of calls give what a plain array of documents gives, over restarts too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(call, { minLength: 20, maxLength: 60 }),
      fc.nat(60),
      async (program, restartAt) => {
        let scratch = openScratch({
          x: {
            indexes: [
              {
                name: 'state',
                keys: [
                  ['state', 1],
                  ['n', -1],
                ],
              },
              { name: 'tags', keys: [['tags', 1]] },
            ],
          },
        });
        const model: Child[] = [];
        try {
          for (const [i, one] of program.entries()) {
            if (i === restartAt) scratch = scratch.reopen();
            const expected = one.onModel(model);
            expect([i, one.says, await one.onDatabase(scratch.database)]).toEqual([i, one.says, expected]);
          }
          expect(await scratch.database.get({ ...x, query: {} })).toEqual(model);
        } finally {
          scratch.close();
        }
      },
    ),
    { numRuns: 60, seed: 20_260_603 },
  );
}, 60_000);

it('many clients at once lose no increment, with transactions in between', async () => {
  const scratch = openScratch({ x: { indexes: [] } });
  const { database } = scratch;
  await database.insert({ ...x, documents: [{ _id: 'd', n: 0 }] });
  const plainly = async (): Promise<void> => {
    await database.modify({ ...change, query: { _id: 'd' }, data: { $inc: { n: 1 } }, reach: 'one' });
  };
  const inTransaction = async (): Promise<void> => {
    for (;;) {
      const transactionId = await database.startTransaction();
      try {
        const [read1] = await database.get({ ...x, query: { _id: 'd' }, transactionId });
        const data = { $set: { n: Number(read1?.n) + 1 } };
        await database.modify({ ...change, query: { _id: 'd' }, data, reach: 'one', transactionId });
        await database.commitTransaction(transactionId);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: 60 }, (_unused, i) => (i % 3 === 0 ? inTransaction() : plainly())));
  expect((await database.get({ ...x, query: {} }))[0]?.n).toBe(60);
  scratch.close();
});
