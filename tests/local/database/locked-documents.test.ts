import { getAll, updateAll, type ScratchDatabase } from './scratch-database';
import { failure } from './expectations';
import { callsOn, DUPLICATE, openWithTwoDocuments } from './transaction-calls';

let scratch: ScratchDatabase;
beforeEach(async () => {
  scratch = await openWithTwoDocuments();
});
afterEach(() => scratch.close());

const { start, commit, read, add, remove, update } = callsOn(() => scratch);

describe('a plain write', () => {
  it('waits for a locked document and then sees what the transaction wrote', async () => {
    const transaction = await start();
    await update(transaction, 'a', { $set: { n: 10 } });
    let isDone = false;
    const waiting = updateAll(scratch.database, { n: { $gte: 1 }, _id: 'a' }, { $inc: { n: 1 } }).then(
      (updated) => {
        isDone = true;
        return updated;
      },
    );
    expect(await updateAll(scratch.database, { _id: 'b' }, { $inc: { n: 1 } })).toBe(1);
    await read(transaction, 'a');
    expect(isDone).toBe(false);
    await commit(transaction);
    expect(await waiting).toBe(1);
    expect(await read(undefined, 'a')).toMatchObject({ n: 11 });
  });

  it('tests its condition again after the wait', async () => {
    const transaction = await start();
    await update(transaction, 'a', { $set: { n: 10 } });
    const waiting = updateAll(scratch.database, { _id: 'a', n: 1 }, { $set: { n: 2 } });
    await commit(transaction);
    expect(await waiting).toBe(0);
    expect(await read(undefined, 'a')).toMatchObject({ n: 10 });
  });

  it('goes on when the transaction is aborted or expires by the clock alone', async () => {
    const aborted = await start();
    await remove(aborted, 'a');
    const first = updateAll(scratch.database, { _id: 'a' }, { $inc: { n: 1 } });
    await scratch.database.abortTransaction(aborted);
    expect(await first).toBe(1);
    await update(await start(), 'a', { $set: { n: 50 } });
    const second = updateAll(scratch.database, { _id: 'a' }, { $inc: { n: 1 } });
    scratch.clock.at += 30_000;
    expect(await second).toBe(1);
    expect(await read(undefined, 'a')).toMatchObject({ n: 3 });
  });

  it('of an id that a transaction is adding waits, and then finds it taken', async () => {
    const transaction = await start();
    await add(transaction, { _id: 'c', code: 'C' });
    const waiting = add(undefined, { _id: 'c', code: 'other' });
    const outcome = expect(waiting).rejects.toEqual(DUPLICATE);
    await commit(transaction);
    await outcome;
  });

  it('waits for a bounded time only', async () => {
    await update(await start(), 'a', { $set: { n: 10 } });
    const late = failure('DATABASE_REQUEST_FAILED', 'waited too long');
    await expect(remove(undefined, 'a')).rejects.toEqual(late);
    expect(await read(undefined, 'a')).toMatchObject({ n: 1 });
  });

  it('of many documents changes all or none of them around a lock', async () => {
    const transaction = await start();
    await update(transaction, 'b', { $set: { n: 10 } });
    const waiting = updateAll(scratch.database, {}, { $inc: { n: 1 } });
    expect((await getAll(scratch.database)).map((one) => one.n)).toEqual([1, 1]);
    await commit(transaction);
    expect(await waiting).toBe(2);
    expect((await getAll(scratch.database)).map((one) => one.n)).toEqual([2, 11]);
  });
});
