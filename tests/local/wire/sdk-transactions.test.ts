import { loadSdk, openLocalCloud, type LocalCloud } from './local-cloud';
import type { SdkDatabase } from './sdk-types';
import { containing } from '../database/expectations';

const collections = {
  x: { indexes: [{ name: 'a', keys: [['a', 1] as const] }] },
  y: { indexes: [] },
  receipts: { indexes: [{ name: 'k', keys: [['k', 1] as const], unique: true }] },
};

let local: LocalCloud;
let db: SdkDatabase;

beforeEach(async () => {
  local = await openLocalCloud({ collections });
  db = loadSdk(local.server).database();
});

afterEach(async () => local.close());

describe('transactions through the unmodified SDK', () => {
  beforeEach(async () => {
    await db.collection('x').add({
      data: [
        { _id: 'd', a: 5 },
        { _id: 'e', a: 0 },
      ],
    });
  });

  it('see their own writes, hide them from others and write all of them', async () => {
    const seen = await db.runTransaction(async (transaction) => {
      const document = transaction.collection('x').doc('d');
      const before = (await document.get()).data.a;
      await document.update({ data: { a: db.command.inc?.(1) } });
      const own = (await document.get()).data.a;
      const outside = (await db.collection('x').doc('d').get()).data.a;
      await transaction.collection('receipts').add({ data: { _id: 'r', k: 1 } });
      return [before, own, outside];
    });
    expect(seen).toEqual([5, 6, 5]);
    expect((await db.collection('x').doc('d').get()).data.a).toBe(6);
    expect((await db.collection('receipts').count()).total).toBe(1);
  });

  it('leave nothing behind when the callback throws', async () => {
    const failing = db.runTransaction(async (transaction) => {
      await transaction
        .collection('x')
        .doc('d')
        .update({ data: { a: 99 } });
      throw new Error('boom');
    });
    await expect(failing).rejects.toThrow('boom');
    expect((await db.collection('x').doc('d').get()).data.a).toBe(5);
  });

  it('fail at once on a document another transaction has locked', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first
      .collection('x')
      .doc('d')
      .update({ data: { a: 1 } });
    const clash = second
      .collection('x')
      .doc('d')
      .update({ data: { a: 2 } });
    await expect(clash).rejects.toMatchObject({
      errCode: -501001,
      errMsg: containing('TransactionConflict'),
    });
    await first.commit();
    await second.rollback();
    expect((await db.collection('x').doc('d').get()).data.a).toBe(1);
  });

  it('refuse where()', async () => {
    const transaction = await db.startTransaction();
    await expect(transaction.collection('x').where({ a: 5 }).get()).rejects.toMatchObject({
      errCode: -501007,
    });
  });

  it('lose no increment when the caller repeats conflicts', async () => {
    const increment = async (): Promise<void> => {
      for (;;) {
        try {
          await db.runTransaction(async (transaction) => {
            const document = transaction.collection('x').doc('e');
            const { a } = (await document.get()).data;
            await document.update({ data: { a: Number(a) + 1 } });
          });
          return;
        } catch (error) {
          if (!JSON.stringify(error).includes('TransactionConflict')) throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: 12 }, increment));
    expect((await db.collection('x').doc('e').get()).data.a).toBe(12);
  });
});
