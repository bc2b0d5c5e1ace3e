import type { ValueObject } from '../../../src/local/database';
import { getAll, openScratch, plain, updateAll, type ScratchDatabase } from './scratch-database';
import { failure } from './expectations';

let scratch: ScratchDatabase;
beforeEach(() => {
  scratch = openScratch(plain('x'));
});
afterEach(() => scratch.close());

const insert = (...documents: ValueObject[]): Promise<unknown> =>
  scratch.database.insert({ collectionName: 'x', documents });

describe('inserting', () => {
  it('makes up ids of 32 hex digits and puts them first', async () => {
    const [id] = await scratch.database.insert({ collectionName: 'x', documents: [{ a: 1 }] });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(Object.keys((await getAll(scratch.database))[0] ?? {})).toEqual(['_id', 'a']);
  });

  it('tells the id 1 from the id "1"', async () => {
    await insert({ _id: 1, a: 'number' }, { _id: '1', a: 'text' });
    expect(await getAll(scratch.database, { _id: 1 })).toEqual([{ _id: 1, a: 'number' }]);
    expect(await getAll(scratch.database, { _id: '1' })).toEqual([{ _id: '1', a: 'text' }]);
  });

  it('keeps the order of insertion', async () => {
    await insert({ _id: 'c' }, { _id: 'a' });
    await insert({ _id: 'b' });
    expect((await getAll(scratch.database)).map((one) => one._id)).toEqual(['c', 'a', 'b']);
  });

  it('inserts all documents or none', async () => {
    await insert({ _id: 'taken' });
    const duplicate = failure(
      'DATABASE_REQUEST_FAILED',
      'E11000 duplicate key error collection: local.x index: _id_ dup key: {"_id":"taken"}',
    );
    await expect(insert({ _id: 'new' }, { _id: 'taken' })).rejects.toEqual(duplicate);
    await expect(insert({ _id: 'twice' }, { _id: 'twice' })).rejects.toEqual(
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
    await expect(insert(document)).rejects.toEqual(failure('INVALID_PARAM', ''));
    expect(await scratch.database.count({ collectionName: 'x', query: {} })).toBe(0);
  });

  it('refuses a document over 512 KB, in bytes of UTF-8, also when an update makes it so', async () => {
    const fits = { _id: 'a', text: '安'.repeat(174_000) };
    await insert(fits);
    const tooLarge = failure('DATABASE_REQUEST_FAILED', '512 KB');
    await expect(insert({ _id: 'b', text: '安'.repeat(175_000) })).rejects.toEqual(tooLarge);
    await expect(
      updateAll(scratch.database, { _id: 'a' }, { $set: { more: 'x'.repeat(3_000) } }),
    ).rejects.toEqual(tooLarge);
    expect(await getAll(scratch.database)).toEqual([fits]);
  });

  it('refuses nesting deeper than 100 levels', async () => {
    const nested = (levels: number): ValueObject => (levels === 0 ? {} : { a: nested(levels - 1) });
    await insert(nested(90));
    await expect(insert(nested(110))).rejects.toEqual(failure('DATABASE_REQUEST_FAILED', 'nested deeper'));
  });
});
