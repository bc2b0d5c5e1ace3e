import type { ValueObject } from '../../../src/local/database';
import { getAll, updateAll, type ScratchDatabase } from './scratch-database';
import { failure } from './expectations';
import { callsOn, CONFLICT, DUPLICATE, GONE, openWithTwoDocuments } from './transaction-calls';

let scratch: ScratchDatabase;
beforeEach(async () => {
  scratch = await openWithTwoDocuments();
});
afterEach(() => scratch.close());

const { start, commit, read, add, remove, update, set } = callsOn(() => scratch);

describe('a transaction', () => {
  it('sees its own writes, which nobody else sees before the commit', async () => {
    const transaction = await start();
    expect(await update(transaction, 'a', { $inc: { n: 1 } })).toEqual({ updated: 1, upsertedId: null });
    expect(await update(transaction, 'a', { $set: { n: 2 } })).toEqual({ updated: 0, upsertedId: null });
    expect(await add(transaction, { _id: 'c', n: 9, code: 'C' })).toEqual(['c']);
    expect(await remove(transaction, 'b')).toBe(1);
    expect(await remove(transaction, 'b')).toBe(0);
    expect(await set(transaction, 'd', { code: 'D' })).toEqual({ updated: 0, upsertedId: 'd' });
    expect([
      await read(transaction, 'a'),
      await read(transaction, 'b'),
      await read(transaction, 'c'),
    ]).toEqual([{ _id: 'a', n: 2, code: 'A' }, undefined, { _id: 'c', n: 9, code: 'C' }]);
    expect((await getAll(scratch.database)).map((one) => one._id)).toEqual(['a', 'b']);
    await commit(transaction);
    expect((await getAll(scratch.database)).map((one) => [one._id, one.n])).toEqual([
      ['a', 2],
      ['c', 9],
      ['d', undefined],
    ]);
  });

  it('reads what was there when it began, whatever is written meanwhile', async () => {
    const transaction = await start();
    await update(undefined, 'a', { $set: { n: 50 } });
    await update(undefined, 'a', { $set: { n: 60 } });
    await remove(undefined, 'b');
    await add(undefined, { _id: 'c', code: 'C' });
    expect([
      await read(transaction, 'a'),
      await read(transaction, 'b'),
      await read(transaction, 'c'),
    ]).toEqual([{ _id: 'a', n: 1, code: 'A' }, { _id: 'b', n: 1, code: 'B' }, undefined]);
    const later = await start();
    expect(await read(later, 'a')).toMatchObject({ n: 60 });
  });

  it('cannot write what was written since it began', async () => {
    for (const write of [
      (transaction: string) => update(transaction, 'a', { $set: { n: 2 } }),
      (transaction: string) => remove(transaction, 'a'),
      (transaction: string) => set(transaction, 'a', { code: 'A' }),
    ]) {
      const transaction = await start();
      await update(undefined, 'a', { $inc: { n: 1 } });
      await expect(write(transaction)).rejects.toEqual(CONFLICT);
    }
  });

  it('does not mind an update in between that changed nothing', async () => {
    const transaction = await start();
    await update(undefined, 'a', { $set: { n: 1 } });
    await update(transaction, 'a', { $set: { n: 2 } });
    await commit(transaction);
    expect(await read(undefined, 'a')).toMatchObject({ n: 2 });
  });

  it('fails at once on a document another transaction has locked, and the first goes on', async () => {
    const [first, second] = [await start(), await start()];
    await update(first, 'a', { $set: { n: 10 } });
    const before = performance.now();
    await expect(update(second, 'a', { $set: { n: 20 } })).rejects.toEqual(CONFLICT);
    expect(performance.now() - before).toBeLessThan(150);
    await commit(first);
    expect(await read(undefined, 'a')).toMatchObject({ n: 10 });
  });

  it('is over after an operation that failed; its abort is still fine and its locks are free', async () => {
    const [first, second] = [await start(), await start()];
    await update(second, 'b', { $set: { n: 5 } });
    await update(first, 'a', { $set: { n: 10 } });
    await expect(update(second, 'a', { $set: { n: 20 } })).rejects.toEqual(CONFLICT);
    await update(first, 'b', { $set: { n: 10 } });
    await expect(read(second, 'b')).rejects.toEqual(GONE);
    await expect(commit(second)).rejects.toEqual(GONE);
    await scratch.database.abortTransaction(second);
    await commit(first);
    expect(await read(undefined, 'b')).toMatchObject({ n: 10 });
  });

  it('leaves nothing behind when it is aborted', async () => {
    const transaction = await start();
    await update(transaction, 'a', { $set: { n: 10 } });
    await add(transaction, { _id: 'c', code: 'C' });
    await scratch.database.abortTransaction(transaction);
    expect(await getAll(scratch.database)).toEqual([
      { _id: 'a', n: 1, code: 'A' },
      { _id: 'b', n: 1, code: 'B' },
    ]);
    await expect(read(transaction, 'a')).rejects.toEqual(GONE);
  });

  it('takes doc() operations only', async () => {
    const refused = failure('INVALID_PARAM', 'doc() only');
    const queries: ValueObject[] = [{}, { n: 1 }, { _id: 'a', n: 1 }, { _id: { $in: ['a'] } }];
    for (const query of queries) {
      const on = async () => ({ collectionName: 'x', query, transactionId: await start() });
      await expect(scratch.database.get(await on())).rejects.toEqual(refused);
      await expect(scratch.database.remove({ ...(await on()), reach: 'one' })).rejects.toEqual(refused);
    }
    expect(await getAll(scratch.database)).toHaveLength(2);
  });

  it('ends after 30 seconds of the clock, and its locks with it', async () => {
    const transaction = await start();
    await update(transaction, 'a', { $set: { n: 10 } });
    scratch.clock.at += 29_999;
    await update(transaction, 'a', { $set: { n: 11 } });
    scratch.clock.at += 1;
    await expect(commit(transaction)).rejects.toEqual(GONE);
    await expect(scratch.database.abortTransaction(transaction)).rejects.toEqual(GONE);
    expect(await updateAll(scratch.database, { _id: 'a' }, { $inc: { n: 1 } })).toBe(1);
    expect(await read(undefined, 'a')).toMatchObject({ n: 2 });
  });

  it('that never was is refused', async () => {
    await expect(read('nobody', 'a')).rejects.toEqual(GONE);
    await expect(commit('nobody')).rejects.toEqual(GONE);
    await expect(scratch.database.abortTransaction('nobody')).rejects.toEqual(GONE);
  });

  it('cannot be committed twice', async () => {
    const transaction = await start();
    await commit(transaction);
    await expect(commit(transaction)).rejects.toEqual(GONE);
  });
});

describe('keys inside a transaction', () => {
  it('are refused at once when they are taken', async () => {
    await expect(add(await start(), { _id: 'a', code: 'new' })).rejects.toEqual(DUPLICATE);
    await expect(add(await start(), { _id: 'c', code: 'A' })).rejects.toEqual(DUPLICATE);
    await expect(update(await start(), 'b', { $set: { code: 'A' } })).rejects.toEqual(DUPLICATE);
  });

  it('can be handed on within the transaction', async () => {
    const transaction = await start();
    await remove(transaction, 'a');
    await add(transaction, { _id: 'c', code: 'A' });
    await commit(transaction);
    expect((await getAll(scratch.database, { code: 'A' })).map((one) => one._id)).toEqual(['c']);
  });

  it('that were taken in the meantime are a conflict at commit, with nothing written', async () => {
    const transaction = await start();
    await update(transaction, 'a', { $set: { n: 99 } });
    await add(transaction, { _id: 'c', code: 'C' });
    await add(undefined, { _id: 'other', code: 'C' });
    await expect(commit(transaction)).rejects.toEqual(CONFLICT);
    expect((await getAll(scratch.database)).map((one) => [one._id, one.n])).toEqual([
      ['a', 1],
      ['b', 1],
      ['other', undefined],
    ]);
  });
});
