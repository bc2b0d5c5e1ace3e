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

describe('updating', () => {
  it('changes one or all, counts only real changes, and gives no id', async () => {
    await insert({ _id: 'a', k: 1 }, { _id: 'b', k: 1 }, { _id: 'c', k: 1, done: true });
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
    await insert({ _id: 'a', n: 1 }, { _id: 'b', n: 'text' });
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
    await insert({ _id: 't', status: 'open', children, counts: { opened: 0, delivered: 50 } });
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
