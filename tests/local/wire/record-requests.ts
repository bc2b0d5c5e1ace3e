import type { RecordedRequest } from './recorded-request';
import { startRecordingServer } from './recording-server';
import type { Sdk, SdkDatabase, SdkTransaction } from './sdk-types';

type Step = (db: SdkDatabase, cloud: Sdk) => Promise<unknown>;

/**
 * Runs the real SDK through every kind of call and gives the requests it makes.
 * @param loadSdk loads it afresh, once the environment points to the recording server
 */
export async function recordRequests(loadSdk: () => Sdk): Promise<RecordedRequest[]> {
  const server = await startRecordingServer();
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'x',
    TENCENTCLOUD_SECRETKEY: 'x',
    TCB_ENV: 'local',
    SCF_NAMESPACE: 'local',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${server.port}/admin` }),
    SILENCE: 'true',
  });
  const cloud = loadSdk();
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  for (const [name, step] of Object.entries(STEPS)) {
    server.begin(name);
    // Some steps end in a refusal; the requests are what counts.
    await step(cloud.database(), cloud).catch(() => undefined);
  }
  server.close();
  return server.requests;
}

const queries: Readonly<Record<string, Step>> = {
  'get with everything': (db) =>
    db
      .collection('x')
      .where({
        a: db.command.gt?.(1),
        d: new Date(1_700_000_000_000),
        r: /^ab/i,
        b: { c: 'z' },
        o: db.command.eq?.(1).or(db.command.exists?.(false)),
      })
      .orderBy('a', 'desc')
      .orderBy('b.c', 'asc')
      .skip(1)
      .limit(5_000)
      .field({ a: true })
      .get(),
  'get by or': (db) =>
    db
      .collection('x')
      .where(db.command.or?.([{ a: 1 }, { b: db.command.in?.(['p', 'q']) }]) ?? {})
      .get(),
  'get all': (db) => db.collection('x').get(),
  'get a document': (db) => db.collection('x').doc('d1').get(),
  'get fields of a document': (db) => db.collection('x').where({ _id: 'd1' }).field({ 'n.k': true }).get(),
  count: (db) =>
    db
      .collection('x')
      .where({ a: db.command.gte?.(1).and(db.command.lt?.(9)) })
      .count(),
  group: (db) =>
    db
      .collection('x')
      .aggregate()
      .match({ a: db.command.gt?.(0), at: db.command.gte?.(new Date(0)) })
      .group({ _id: '$classId', n: db.command.aggregate.sum?.(1), last: db.command.aggregate.max?.('$at') })
      .sort({ n: -1 })
      .limit(10)
      .end(),
  lookup: (db) =>
    db
      .collection('x')
      .aggregate()
      .lookup({
        from: 'y',
        let: { k: '$k' },
        pipeline: [{ $match: { $expr: { $eq: ['$k', '$$k'] } } }],
        as: 'ys',
      })
      .end(),
  unwind: (db) => db.collection('x').aggregate().unwind('$arr').count('n').end(),
};

const writes: Readonly<Record<string, Step>> = {
  'add every type': (db) =>
    db.collection('x').add({
      data: {
        _id: 'types',
        a: 1,
        f: 1.5,
        big: 1_099_511_627_776,
        s: '安心',
        at: new Date(1_700_000_000_000),
        sd: db.serverDate({ offset: 1_000 }),
        nul: null,
        arr: [1, { x: 2 }],
        is: true,
      },
    }),
  'add with an id': (db) => db.collection('x').add({ data: { _id: 'fix', a: 1 } }),
  'add a taken id': (db) => db.collection('x').add({ data: { _id: 'fix' } }),
  'add a batch': (db) => db.collection('x').add({ data: [{ a: 1 }, { a: 2 }] }),
  'update a document': (db) =>
    db
      .collection('x')
      .doc('d1')
      .update({
        data: {
          a: db.command.inc?.(1),
          m: db.command.mul?.(2),
          n: { k: 3 },
          s: db.command.set?.({ z: 1 }),
          t: db.serverDate(),
          rm: db.command.remove?.(),
          u: db.command.unshift?.([9]),
          pe: db.command.push?.({ each: [1, 2], position: 0, sort: 1, slice: 5 }),
          obj: { q: db.command.push?.([1, 2]) },
          as: db.command.addToSet?.('v'),
          ae: db.command.addToSet?.({ $each: [1, 2] }),
          pl: db.command.pull?.(db.command.gt?.(3)),
          pa: db.command.pullAll?.([1, 2]),
          pop: db.command.pop?.(),
          sh: db.command.shift?.(),
          mx: db.command.max?.(5),
          mn: db.command.min?.(0),
          old: db.command.rename?.('renamed'),
        },
      }),
  'set a document': (db) =>
    db
      .collection('x')
      .doc('d2')
      .set({ data: { a: 1, at: db.serverDate() } }),
  'set it again': (db) =>
    db
      .collection('x')
      .doc('d2')
      .set({ data: { a: 2 } }),
  'remove a document': (db) => db.collection('x').doc('d2').remove(),
  'update all': (db) =>
    db
      .collection('x')
      .where({ a: 1 })
      .update({ data: { b: 2 } }),
  'update one': (db) =>
    db
      .collection('x')
      .where({ a: 1 })
      .update({ data: { b: 3 }, multi: false }),
  'update a missing one': (db) =>
    db
      .collection('x')
      .doc('none')
      .update({ data: { a: 1 } }),
  'remove by query': (db) => db.collection('x').where({ a: 1 }).remove(),
  'create a collection': (db) => db.createCollection('fresh'),
};

const begin = async (
  db: SdkDatabase,
  run: (transaction: SdkTransaction) => Promise<unknown>,
): Promise<void> => {
  await run(await db.startTransaction());
};

const transactions: Readonly<Record<string, Step>> = {
  transaction: (db) =>
    begin(db, async (transaction) => {
      const x = transaction.collection('x');
      await x.doc('d1').get();
      await x.add({ data: { _id: 'in-transaction', q: 1 } });
      await x.doc('d1').update({ data: { a: db.command.inc?.(1) } });
      await x.doc('d3').set({ data: { a: 1 } });
      await x.doc('d3').remove();
      await transaction.commit();
    }),
  'where in a transaction': (db) =>
    begin(db, async (transaction) => {
      const refusal = transaction.collection('x').where({ a: 1 }).get();
      await refusal.catch(() => undefined);
      await transaction.commit();
    }),
  'rolled back transaction': (db) => begin(db, (transaction) => transaction.rollback()),
  'conflict in a transaction': (db) =>
    db.runTransaction(
      (transaction) =>
        transaction
          .collection('conflicts')
          .doc('d')
          .update({ data: { a: 1 } }),
      0,
    ),
};

const refused: Readonly<Record<string, Step>> = {
  'get from a missing collection': (db) => db.collection('missing').get(),
  'aggregate a missing collection': (db) => db.collection('missing').aggregate().match({}).end(),
  'update in a missing collection': (db) =>
    db
      .collection('missing')
      .doc('z')
      .update({ data: { a: 1 } }),
  'unsupported operator': (db) =>
    db
      .collection('x')
      .where({ a: db.command.geoNear?.({ geometry: point(db) }) })
      .get(),
};

const point = (db: SdkDatabase): unknown =>
  (db as unknown as { Geo: { Point(x: number, y: number): unknown } }).Geo.Point(1, 2);

const others: Readonly<Record<string, Step>> = {
  'call a function': (_db, cloud) => cloud.callFunction({ name: 'echo', data: { k: 1 } }),
  'upload a file': (_db, cloud) =>
    cloud.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('hello') }),
  'link a file': (_db, cloud) => cloud.getTempFileURL({ fileList: ['cloud://local.anxin/a/b.txt'] }),
  'download a file': (_db, cloud) => cloud.downloadFile({ fileID: 'cloud://local.anxin/a/b.txt' }),
  'delete a file': (_db, cloud) => cloud.deleteFile({ fileList: ['cloud://local.anxin/a/b.txt'] }),
  'send a message': (_db, cloud) =>
    cloud.openapi.subscribeMessage.send({
      touser: 'OPENID',
      page: 'pages/a',
      data: { thing1: { value: '通知' } },
      templateId: 'TPL',
      miniprogramState: 'formal',
    }),
};

const STEPS: Readonly<Record<string, Step>> = {
  ...writes,
  ...queries,
  ...transactions,
  ...refused,
  ...others,
};
