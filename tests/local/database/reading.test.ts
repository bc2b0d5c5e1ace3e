import type { GetRequest, ValueObject } from '../../../src/local/database';
import { openScratch, plain, type ScratchDatabase } from './scratch-database';
import { failure } from './expectations';

let scratch: ScratchDatabase;
beforeEach(() => {
  scratch = openScratch(plain('x'));
});
afterEach(() => scratch.close());

const insert = (...documents: ValueObject[]): Promise<unknown> =>
  scratch.database.insert({ collectionName: 'x', documents });

describe('reading', () => {
  beforeEach(() =>
    insert(
      ...Array.from({ length: 150 }, (_unused, i) => ({ _id: `d${String(i).padStart(3, '0')}`, n: i % 10 })),
    ),
  );

  it('gives 100 documents unless more are asked for', async () => {
    expect(await scratch.database.get({ collectionName: 'x', query: {} })).toHaveLength(100);
    expect(await scratch.database.get({ collectionName: 'x', query: {}, limit: 0 })).toHaveLength(100);
    expect(await scratch.database.get({ collectionName: 'x', query: {}, limit: 120 })).toHaveLength(120);
  });

  it('sorts before it skips and limits, and keeps the order of insertion among equals', async () => {
    const page = await scratch.database.get({
      collectionName: 'x',
      query: {},
      order: { n: -1 },
      offset: 14,
      limit: 3,
    });
    expect(page).toEqual([
      { _id: 'd149', n: 9 },
      { _id: 'd008', n: 8 },
      { _id: 'd018', n: 8 },
    ]);
  });

  it('pages by a cursor over _id without gaps', async () => {
    const seen: unknown[] = [];
    for (let last = ''; ;) {
      const page = await scratch.database.get({
        collectionName: 'x',
        query: { n: { $lt: 5 }, _id: { $gt: last } },
        order: { _id: 1 },
        limit: 7,
      });
      seen.push(...page.map((one) => one._id));
      if (page.length < 7) break;
      last = page[6]?._id as string;
    }
    expect(seen).toHaveLength(75);
    expect(new Set(seen).size).toBe(75);
  });

  it('counts everything, whatever the limits of get are', async () => {
    expect(await scratch.database.count({ collectionName: 'x', query: {} })).toBe(150);
    expect(await scratch.database.count({ collectionName: 'x', query: { n: { $gte: 5 } } })).toBe(75);
  });

  it('aggregates over everything, and gives 20 rows without $limit', async () => {
    const group = { stageKey: '$group', stageValue: { _id: null, sum: { $sum: 1 } } };
    expect(await scratch.database.aggregate({ collectionName: 'x', stages: [group] })).toEqual([
      { _id: null, sum: 150 },
    ]);
    expect(await scratch.database.aggregate({ collectionName: 'x', stages: [] })).toHaveLength(20);
    expect(
      await scratch.database.aggregate({
        collectionName: 'x',
        stages: [{ stageKey: '$limit', stageValue: 30 }],
      }),
    ).toHaveLength(30);
  });

  it('looks up documents of another collection by equal fields or by an inner pipeline', async () => {
    await scratch.database.addCollection('names');
    const names = [
      { _id: 'one', n: 1, open: true },
      { _id: 'uno', n: 1, open: false },
      { _id: 'two', n: 2, open: true },
    ];
    await scratch.database.insert({ collectionName: 'names', documents: names });
    const match = { stageKey: '$match', stageValue: { _id: 'd001' } };
    const lookUp = async (how: ValueObject): Promise<unknown> => {
      const lookup = { stageKey: '$lookup', stageValue: { from: 'names', as: 'names', ...how } };
      const [row] = await scratch.database.aggregate({ collectionName: 'x', stages: [match, lookup] });
      return row;
    };
    expect(await lookUp({ localField: 'n', foreignField: 'n' })).toEqual({
      _id: 'd001',
      n: 1,
      names: names.slice(0, 2),
    });
    const inner: ValueObject[] = [
      { $match: { open: true, $expr: { $gte: ['$n', '$$least'] } } },
      { $sort: { n: -1 } },
      { $project: { n: { $add: ['$n', '$$least'] } } },
    ];
    expect(await lookUp({ let: { least: '$n' }, pipeline: inner })).toEqual({
      _id: 'd001',
      n: 1,
      names: [
        { _id: 'two', n: 3 },
        { _id: 'one', n: 2 },
      ],
    });
  });

  it('gives at most 10,000 rows of an aggregation', async () => {
    await insert(...Array.from({ length: 9_900 }, (_unused, i) => ({ _id: `more${i}` })));
    const rows = await scratch.database.aggregate({
      collectionName: 'x',
      stages: [{ stageKey: '$limit', stageValue: 50_000 }],
    });
    expect(rows).toHaveLength(10_000);
  });

  it.each<Partial<GetRequest>>([
    { limit: -1 },
    { limit: 1.5 },
    { offset: -1 },
    { order: { n: 2 } },
    { order: 1 },
    { projection: { a: 1, b: 0 } },
    { projection: { a: { $slice: 1 } } },
  ])('refuses %j', async (options) => {
    await expect(scratch.database.get({ collectionName: 'x', query: {}, ...options })).rejects.toEqual(
      failure('INVALID_PARAM', ''),
    );
  });
});
