import { openDatabase, type ValueObject } from '../../../src/local/database';
import { getAll, openScratch, plain, type ScratchDatabase } from './scratch-database';
import { failure } from './expectations';

let scratch: ScratchDatabase;
beforeEach(() => {
  scratch = openScratch(plain('x'));
});
afterEach(() => scratch.close());

const insert = (collectionName: string, ...documents: ValueObject[]): Promise<unknown> =>
  scratch.database.insert({ collectionName, documents });

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
