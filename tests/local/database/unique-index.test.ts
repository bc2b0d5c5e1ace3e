import { openDatabase, type CollectionDefinitions, type ValueObject } from '../../../src/local/database';
import { getAll, openScratch, type ScratchDatabase } from './scratch-database';
import { failure } from './expectations';

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
