/**
 * Writes as fast as it can to the database file given, and says on standard output what has been acknowledged:
 * a line a write. Its parent kills it in the middle.
 */
import { openDatabase } from '../../../src/local/database';

async function writeForever(file: string): Promise<void> {
  const indexes = [{ name: 'k', keys: [['k', 1]] as const, unique: true }];
  const database = openDatabase({
    file,
    collections: { x: { indexes }, tally: { indexes: [] } },
    now: Date.now,
  });
  await database.insert({ collectionName: 'tally', documents: [{ _id: 't', n: 0 }] });
  for (let i = 0; ; i += 1) {
    await database.insert({
      collectionName: 'x',
      documents: [
        { _id: `d${i}`, k: i },
        { _id: `e${i}`, k: -1 - i },
      ],
    });
    const transactionId = await database.startTransaction();
    const step = { kind: 'update', reach: 'one', whenMissing: 'skip', transactionId } as const;
    await database.modify({
      ...step,
      collectionName: 'tally',
      query: { _id: 't' },
      data: { $inc: { n: 1 } },
    });
    await database.modify({
      ...step,
      collectionName: 'x',
      query: { _id: `d${i}` },
      data: { $set: { counted: true } },
    });
    await database.commitTransaction(transactionId);
    process.stdout.write(`${i}\n`);
  }
}

void writeForever(process.argv[2] ?? '');
