import {
  openDatabase,
  type CollectionDefinitions,
  type GetRequest,
  type ValueObject,
} from '../../../src/local/database';
import { getAll, openScratch, plain, updateAll, type ScratchDatabase } from './scratch-database';

const COLLECTIONS: CollectionDefinitions = {
  x: { indexes: [] },
  unique: {
    indexes: [
      {
        name: 'byCode',
        keys: [
          ['school', 1],
          ['code', 1],
        ],
        unique: true,
      },
    ],
  },
};

let scratch: ScratchDatabase;
beforeEach(() => {
  scratch = openScratch(COLLECTIONS);
});
afterEach(() => scratch.close());

const insert = (collectionName: string, ...documents: ValueObject[]): Promise<unknown> =>
  scratch.database.insert({ collectionName, documents });
const failure = (code: string, message: string): object =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('a collection', () => {
  it('has to exist for every operation', async () => {
    const { database } = scratch;
    const on = { collectionName: 'none', query: {} };
    const missing = failure('DATABASE_COLLECTION_NOT_EXIST', 'none');
    await expect(database.get(on)).rejects.toEqual(missing);
    await expect(database.count(on)).rejects.toEqual(missing);
    await expect(insert('none', { a: 1 })).rejects.toEqual(missing);
    await expect(database.remove({ ...on, reach: 'all' })).rejects.toEqual(missing);
    await expect(
      database.modify({ ...on, data: { $set: { a: 1 } }, kind: 'update', reach: 'all', whenMissing: 'skip' }),
    ).rejects.toEqual(missing);
    await expect(database.aggregate({ collectionName: 'none', stages: [] })).rejects.toEqual(missing);
    const lookup = {
      stageKey: '$lookup',
      stageValue: { from: 'none', localField: 'a', foreignField: 'a', as: 'b' },
    };
    await insert('x', { a: 1 });
    await expect(database.aggregate({ collectionName: 'x', stages: [lookup] })).rejects.toEqual(missing);
  });

  it('that was added stays over a restart, and cannot be added twice', async () => {
    await scratch.database.addCollection('fresh');
    await insert('fresh', { _id: 'a' });
    await expect(scratch.database.addCollection('fresh')).rejects.toEqual(
      failure('DATABASE_COLLECTION_ALREADY_EXIST', 'fresh'),
    );
    scratch = scratch.reopen();
    expect(await scratch.database.count({ collectionName: 'fresh', query: {} })).toBe(1);
  });

  it.each(['', '1a', 'a b', 'a"b', 'x'.repeat(65), '名单'])('cannot be named %j', async (name) => {
    await expect(scratch.database.addCollection(name)).rejects.toEqual(
      failure('INVALID_PARAM', 'bad collection name'),
    );
  });
});

describe('inserting', () => {
  it('makes up ids of 32 hex digits and puts them first', async () => {
    const [id] = await scratch.database.insert({ collectionName: 'x', documents: [{ a: 1 }] });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(Object.keys((await getAll(scratch.database))[0] ?? {})).toEqual(['_id', 'a']);
  });

  it('tells the id 1 from the id "1"', async () => {
    await insert('x', { _id: 1, a: 'number' }, { _id: '1', a: 'text' });
    expect(await getAll(scratch.database, { _id: 1 })).toEqual([{ _id: 1, a: 'number' }]);
    expect(await getAll(scratch.database, { _id: '1' })).toEqual([{ _id: '1', a: 'text' }]);
  });

  it('keeps the order of insertion', async () => {
    await insert('x', { _id: 'c' }, { _id: 'a' });
    await insert('x', { _id: 'b' });
    expect((await getAll(scratch.database)).map((one) => one._id)).toEqual(['c', 'a', 'b']);
  });

  it('inserts all documents or none', async () => {
    await insert('x', { _id: 'taken' });
    const duplicate = failure(
      'DATABASE_REQUEST_FAILED',
      'E11000 duplicate key error collection: local.x index: _id_ dup key: {"_id":"taken"}',
    );
    await expect(insert('x', { _id: 'new' }, { _id: 'taken' })).rejects.toEqual(duplicate);
    await expect(insert('x', { _id: 'twice' }, { _id: 'twice' })).rejects.toEqual(
      failure('DATABASE_REQUEST_FAILED', 'E11000'),
    );
    expect((await getAll(scratch.database)).map((one) => one._id)).toEqual(['taken']);
  });

  it.each<ValueObject>([
    { _id: '' },
    { _id: null },
    { _id: {} },
    { _id: Number.NaN },
    { _id: 'a\0b' },
    { $a: 1 },
    { a: { $b: 1 } },
    { 'a.b': 1 },
    { '': 1 },
    { a: [{ 'b.c': 1 }] },
  ])('refuses %j', async (document) => {
    await expect(insert('x', document)).rejects.toEqual(failure('INVALID_PARAM', ''));
    expect(await scratch.database.count({ collectionName: 'x', query: {} })).toBe(0);
  });

  it('refuses a document over 512 KB, in bytes of UTF-8, also when an update makes it so', async () => {
    const fits = { _id: 'a', text: '安'.repeat(174_000) };
    await insert('x', fits);
    const tooLarge = failure('DATABASE_REQUEST_FAILED', '512 KB');
    await expect(insert('x', { _id: 'b', text: '安'.repeat(175_000) })).rejects.toEqual(tooLarge);
    await expect(
      updateAll(scratch.database, { _id: 'a' }, { $set: { more: 'x'.repeat(3_000) } }),
    ).rejects.toEqual(tooLarge);
    expect(await getAll(scratch.database)).toEqual([fits]);
  });

  it('refuses nesting deeper than 100 levels', async () => {
    const nested = (levels: number): ValueObject => (levels === 0 ? {} : { a: nested(levels - 1) });
    await insert('x', nested(90));
    await expect(insert('x', nested(110))).rejects.toEqual(
      failure('DATABASE_REQUEST_FAILED', 'nested deeper'),
    );
  });
});

describe('a unique index', () => {
  it('refuses a second document with its key, by insert, update and replacement', async () => {
    await insert(
      'unique',
      { _id: 'a', school: 's', code: 1 },
      { _id: 'b', school: 's', code: 2 },
      { _id: 'c', school: 't', code: 1 },
    );
    const taken = failure(
      'DATABASE_REQUEST_FAILED',
      'E11000 duplicate key error collection: local.unique index: byCode dup key: {"school":"s","code":1}',
    );
    await expect(insert('unique', { school: 's', code: 1 })).rejects.toEqual(taken);
    const modify = {
      collectionName: 'unique',
      query: { _id: 'b' },
      reach: 'one',
      whenMissing: 'skip',
    } as const;
    await expect(
      scratch.database.modify({ ...modify, data: { $set: { code: 1 } }, kind: 'update' }),
    ).rejects.toEqual(taken);
    await expect(
      scratch.database.modify({ ...modify, data: { school: 's', code: 1 }, kind: 'replace' }),
    ).rejects.toEqual(taken);
    expect(await scratch.database.get({ collectionName: 'unique', query: { school: 's' } })).toEqual([
      { _id: 'a', school: 's', code: 1 },
      { _id: 'b', school: 's', code: 2 },
    ]);
  });

  it('treats a missing field as null, so that two such documents collide', async () => {
    await insert('unique', { _id: 'a', school: 's' });
    await expect(insert('unique', { _id: 'b', school: 's', code: null })).rejects.toEqual(
      failure('DATABASE_REQUEST_FAILED', 'E11000'),
    );
  });

  it('gives a key free when its document lets go of it', async () => {
    await insert('unique', { _id: 'a', school: 's', code: 1 });
    await scratch.database.modify({
      collectionName: 'unique',
      query: { _id: 'a' },
      data: { $set: { code: 2 } },
      kind: 'update',
      reach: 'one',
      whenMissing: 'skip',
    });
    await insert('unique', { _id: 'b', school: 's', code: 1 });
    await scratch.database.remove({ collectionName: 'unique', query: { _id: 'b' }, reach: 'one' });
    await insert('unique', { _id: 'c', school: 's', code: 1 });
    expect(await scratch.database.count({ collectionName: 'unique', query: { code: 1 } })).toBe(1);
  });

  it('counts each element of an array', async () => {
    scratch = scratch.reopen({
      ...COLLECTIONS,
      t: { indexes: [{ name: 'tags', keys: [['tags', 1]], unique: true }] },
    });
    await insert('t', { _id: 'a', tags: ['x', 'y', 'x'] });
    await expect(insert('t', { _id: 'b', tags: ['z', 'y'] })).rejects.toEqual(
      failure('DATABASE_REQUEST_FAILED', 'E11000'),
    );
  });

  it('is not built over duplicates: opening says so and changes nothing', async () => {
    await insert('x', { _id: 'a', k: 1 }, { _id: 'b', k: 1 });
    const { file } = scratch;
    scratch.database.close();
    const indexes = [{ name: 'k', keys: [['k', 1]] as const, unique: true }];
    expect(() => openDatabase({ file, collections: { x: { indexes } }, now: Date.now })).toThrow('E11000');
    scratch = scratch.reopen();
    expect(await getAll(scratch.database)).toHaveLength(2);
  });
});

describe('reading', () => {
  beforeEach(() =>
    insert(
      'x',
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
      last = String(page[6]?._id);
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

  it('gives at most 10,000 rows of an aggregation', async () => {
    await insert('x', ...Array.from({ length: 9_900 }, (_unused, i) => ({ _id: `more${i}` })));
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

describe('updating', () => {
  it('changes one or all, counts only real changes, and gives no id', async () => {
    await insert('x', { _id: 'a', k: 1 }, { _id: 'b', k: 1 }, { _id: 'c', k: 1, done: true });
    const request = {
      collectionName: 'x',
      query: { k: 1 },
      data: { $set: { done: true } },
      kind: 'update',
      whenMissing: 'skip',
    } as const;
    expect(await scratch.database.modify({ ...request, reach: 'one' })).toEqual({
      updated: 1,
      upsertedId: null,
    });
    expect(await scratch.database.modify({ ...request, reach: 'all' })).toEqual({
      updated: 1,
      upsertedId: null,
    });
    expect(await scratch.database.modify({ ...request, reach: 'all' })).toEqual({
      updated: 0,
      upsertedId: null,
    });
  });

  it('changes all or none when one of them does not fit', async () => {
    await insert('x', { _id: 'a', n: 1 }, { _id: 'b', n: 'text' });
    await expect(updateAll(scratch.database, {}, { $inc: { n: 1 } })).rejects.toEqual(
      failure('DATABASE_REQUEST_FAILED', 'non-numeric'),
    );
    expect((await getAll(scratch.database, { _id: 'a' }))[0]?.n).toBe(1);
  });

  it('makes the document of a set when it is missing, once', async () => {
    const set = {
      collectionName: 'x',
      query: { _id: 'd' },
      data: { a: 1 },
      kind: 'replace',
      reach: 'one',
      whenMissing: 'insert',
    } as const;
    expect(await scratch.database.modify(set)).toEqual({ updated: 0, upsertedId: 'd' });
    expect(await scratch.database.modify(set)).toEqual({ updated: 0, upsertedId: null });
    expect(await scratch.database.modify({ ...set, query: { a: 1 } })).toEqual({
      updated: 0,
      upsertedId: null,
    });
    await expect(scratch.database.modify({ ...set, query: { a: 2 } })).rejects.toEqual(
      failure('INVALID_PARAM', 'upsert'),
    );
  });

  it('refuses what it does not know before it looks for documents', async () => {
    await expect(updateAll(scratch.database, {}, { $bit: { a: 1 } })).rejects.toEqual(
      failure('INVALID_PARAM', '$bit'),
    );
    await expect(updateAll(scratch.database, {}, { plain: 1 })).rejects.toEqual(
      failure('INVALID_PARAM', 'plain'),
    );
    await expect(updateAll(scratch.database, {}, { $set: { a: { $b: 1 } } })).resolves.toBe(0);
  });

  it('loses no conditional update of many at once: each child moves exactly once', async () => {
    const children = Object.fromEntries(
      Array.from({ length: 50 }, (_unused, i) => [`s${i}`, { state: 'delivered' }]),
    );
    await insert('x', { _id: 't', status: 'open', children, counts: { opened: 0, delivered: 50 } });
    const open = (child: string): Promise<number> =>
      updateAll(
        scratch.database,
        { _id: 't', status: 'open', [`children.${child}.state`]: 'delivered' },
        {
          $set: { [`children.${child}.state`]: 'opened' },
          $inc: { 'counts.opened': 1, 'counts.delivered': -1 },
        },
      );
    const taps = Object.keys(children).flatMap((child) => [open(child), open(child), open(child)]);
    const changed = await Promise.all(taps);
    expect(changed.reduce((sum, one) => sum + one, 0)).toBe(50);
    expect((await getAll(scratch.database))[0]?.counts).toEqual({ opened: 50, delivered: 0 });
  });
});

describe('the file', () => {
  it('belongs to one opener at a time', () => {
    expect(() => openDatabase({ file: scratch.file, collections: plain('x'), now: Date.now })).toThrow(
      'in use by another process',
    );
  });

  it('keeps everything over a restart', async () => {
    const document = { _id: 'd', at: new Date(5), list: [1, { a: null }], text: '安心' };
    await insert('x', document);
    scratch = scratch.reopen();
    expect(await getAll(scratch.database)).toEqual([document]);
  });

  it('refuses two indexes of one name', () => {
    const { file } = scratch;
    scratch.database.close();
    const twice = [
      { name: 'a', keys: [['a', 1]] as const },
      { name: 'a', keys: [['b', 1]] as const },
    ];
    expect(() => openDatabase({ file, collections: { x: { indexes: twice } }, now: Date.now })).toThrow(
      'same name',
    );
    scratch = scratch.reopen();
  });
});
