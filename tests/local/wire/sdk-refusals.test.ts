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

describe('refusals the SDK passes on', () => {
  it('name a missing collection: -502005 from get, -1 from aggregate', async () => {
    await expect(db.collection('nope').get()).rejects.toMatchObject({ errCode: -502005 });
    await expect(db.collection('nope').aggregate().match({}).end()).rejects.toMatchObject({ errCode: -1 });
    await expect(db.collection('nope').add({ data: { a: 1 } })).rejects.toMatchObject({ errCode: -502005 });
  });

  it('say that a document does not exist', async () => {
    await expect(db.collection('x').doc('missing').get()).rejects.toMatchObject({
      errCode: -1,
      errMsg: containing('does not exist'),
    });
  });

  it('carry E11000 for a taken id and for a unique index, where a missing field counts as null', async () => {
    await db.collection('receipts').add({ data: { _id: 'r1' } });
    const sameId = db.collection('receipts').add({ data: { _id: 'r1', k: 1 } });
    await expect(sameId).rejects.toMatchObject({
      errCode: -502001,
      errMsg: containing('E11000 duplicate key'),
    });
    const alsoWithoutKey = db.collection('receipts').add({ data: { _id: 'r2' } });
    await expect(alsoWithoutKey).rejects.toMatchObject({
      errCode: -502001,
      errMsg: containing('{"k":null}'),
    });
  });

  it('name an operator outside the allow-list', async () => {
    const message = 'operator $bucket is not supported by the local cloud';
    const bucket = db
      .collection('x')
      .aggregate()
      .bucket({ groupBy: '$a', boundaries: [0, 1] })
      .end();
    await expect(bucket).rejects.toMatchObject({ message: containing(message) });
    await expect(
      db
        .collection('x')
        .doc('d')
        .update({ data: { a: db.command.bit?.({ and: 1 }) } }),
    ).rejects.toMatchObject({
      errCode: -501007,
      errMsg: containing('operator $bit is not supported by the local cloud'),
    });
  });

  it('tell that a collection exists already', async () => {
    await db.createCollection('fresh');
    await db.collection('fresh').add({ data: { a: 1 } });
    await expect(db.createCollection('fresh')).rejects.toMatchObject({
      errMsg: containing('exist'),
    });
  });
});
