import { loadSdk, openLocalCloud, START, type LocalCloud } from './local-cloud';
import type { Sdk, SdkDatabase } from './sdk-types';

const collections = {
  x: { indexes: [{ name: 'a', keys: [['a', 1] as const] }] },
  y: { indexes: [] },
  receipts: { indexes: [{ name: 'k', keys: [['k', 1] as const], unique: true }] },
};

let local: LocalCloud;
let cloud: Sdk;
let db: SdkDatabase;

beforeEach(async () => {
  local = await openLocalCloud({ collections });
  cloud = loadSdk(local.server);
  db = cloud.database();
});

afterEach(async () => local.close());

describe('documents through the unmodified SDK', () => {
  it('come back with their dates, numbers, nested values and Chinese text', async () => {
    const data = {
      int: 1,
      negative: -7,
      fraction: 1.5,
      big: 1_099_511_627_776,
      name: '安心😀',
      at: new Date(5),
      before1970: new Date(-5_000),
      nothing: null,
      is: true,
      list: [1, { x: 2 }, ['a']],
      empty: {},
      none: [],
    };
    const { _id } = await db.collection('x').add({ data: { ...data, sd: db.serverDate({ offset: 1000 }) } });
    const read = await db.collection('x').doc(_id).get();
    expect(read.data).toEqual({ _id, ...data, sd: new Date(START + 1000) });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('count as updated only when something changed', async () => {
    await db.collection('x').add({ data: { _id: 'd', a: 1 } });
    const once = await db
      .collection('x')
      .doc('d')
      .update({ data: { a: 2 } });
    const twice = await db
      .collection('x')
      .doc('d')
      .update({ data: { a: 2 } });
    const missing = await db
      .collection('x')
      .doc('nobody')
      .update({ data: { a: 2 } });
    expect([once, twice, missing].map((result) => result.stats.updated)).toEqual([1, 0, 0]);
  });

  it('are made or replaced whole by set', async () => {
    const first = await db
      .collection('x')
      .doc('d')
      .set({ data: { a: 1, b: 2 } });
    const second = await db
      .collection('x')
      .doc('d')
      .set({ data: { a: 3 } });
    expect([first.stats, second.stats]).toEqual([
      { updated: 0, created: 1 },
      { updated: 1, created: 0 },
    ]);
    expect((await db.collection('x').doc('d').get()).data).toEqual({ _id: 'd', a: 3 });
  });

  it('take every kind of update at once', async () => {
    const _ = db.command;
    await db.collection('x').add({
      data: {
        _id: 'd',
        a: 1,
        n: { old: 1 },
        tags: ['p'],
        gone: 1,
        pl: [1, 5, 9],
        pop: [1, 2],
        sh: [1, 2],
        mx: 3,
        w: 1,
      },
    });
    await db
      .collection('x')
      .doc('d')
      .update({
        data: {
          a: _.inc?.(2),
          'n.k': 5,
          n: { z: 1 },
          tags: _.push?.(['q', 'r']),
          gone: _.remove?.(),
          pl: _.pull?.(_.gt?.(3)),
          pop: _.pop?.(),
          sh: _.shift?.(),
          mx: _.max?.(5),
          w: _.set?.({ whole: true }),
          fresh: _.unshift?.(['u']),
        },
      });
    expect((await db.collection('x').doc('d').get()).data).toEqual({
      _id: 'd',
      a: 3,
      n: { old: 1, k: 5, z: 1 },
      tags: ['p', 'q', 'r'],
      pl: [1],
      pop: [1],
      sh: [2],
      mx: 5,
      w: { whole: true },
      fresh: ['u'],
    });
  });

  it('are found, ordered, skipped, limited, projected and counted', async () => {
    const _ = db.command;
    await db.collection('x').add({ data: ['A', 'B', 'A', 'C'].map((c, i) => ({ _id: `b${i}`, a: i, c })) });
    const range = { a: _.gt?.(0).and(_.lt?.(3)) };
    const found = await db.collection('x').where(range).orderBy('a', 'desc').field({ a: true }).get();
    expect(found.data).toEqual([
      { _id: 'b2', a: 2 },
      { _id: 'b1', a: 1 },
    ]);
    expect(
      (await db.collection('x').orderBy('a', 'asc').skip(1).limit(2).get()).data.map((d) => d._id),
    ).toEqual(['b1', 'b2']);
    expect(
      (
        await db
          .collection('x')
          .where(_.or?.([{ c: 'B' }, { a: _.gte?.(3) }]) ?? {})
          .count()
      ).total,
    ).toBe(2);
    const byPattern = await db
      .collection('x')
      .where({ c: db.RegExp({ regexp: '^a', options: 'i' }) })
      .count();
    expect(byPattern.total).toBe(2);
  });

  it('are removed one by one and by query', async () => {
    await db.collection('x').add({ data: [{ _id: 'a' }, { _id: 'b', k: 1 }, { _id: 'c', k: 1 }] });
    expect((await db.collection('x').doc('a').remove()).stats.removed).toBe(1);
    expect((await db.collection('x').where({ k: 1 }).remove()).stats.removed).toBe(2);
    expect((await db.collection('x').count()).total).toBe(0);
  });

  it('are added in one batch or, when one id is taken, not at all', async () => {
    await db.collection('x').add({ data: { _id: 'taken' } });
    const batch = db.collection('x').add({ data: [{ _id: 'new' }, { _id: 'taken' }] });
    await expect(batch).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000'),
    });
    expect((await db.collection('x').count()).total).toBe(1);
  });

  it('are read 100 at a time unless more are asked for, and never more than 1,000', async () => {
    await local.database.insert({
      collectionName: 'x',
      documents: Array.from({ length: 1_005 }, (_unused, i) => ({ _id: `d${i}` })),
    });
    expect((await db.collection('x').get()).data).toHaveLength(100);
    expect((await db.collection('x').limit(2_000).get()).data).toHaveLength(1_000);
    expect((await db.collection('x').aggregate().match({}).end()).list).toHaveLength(20);
    expect((await db.collection('x').aggregate().limit(5_000).end()).list).toHaveLength(1_005);
  });
});

describe('aggregation through the unmodified SDK', () => {
  it('groups, sorts, looks up and counts', async () => {
    const $ = db.command.aggregate;
    await db.collection('x').add({
      data: [
        { _id: 'b1', a: 5, c: 'A' },
        { _id: 'b2', a: 6, c: 'B' },
        { _id: 'b3', a: 7, c: 'A' },
      ],
    });
    await db.collection('y').add({ data: [{ _id: 'A', name: '一班' }] });
    const groups = await db
      .collection('x')
      .aggregate()
      .match({ c: db.command.exists?.(true) })
      .group({ _id: '$c', n: $.sum?.(1), most: $.max?.('$a') })
      .lookup({ from: 'y', localField: '_id', foreignField: '_id', as: 'names' })
      .sort({ _id: 1 })
      .end();
    expect(groups.list).toEqual([
      { _id: 'A', n: 2, most: 7, names: [{ _id: 'A', name: '一班' }] },
      { _id: 'B', n: 1, most: 6, names: [] },
    ]);
    expect((await db.collection('x').aggregate().match({ c: 'A' }).count('n').end()).list).toEqual([
      { n: 2 },
    ]);
  });
});

describe('refusals the SDK passes on', () => {
  it('name a missing collection: -502005 from get, -1 from aggregate', async () => {
    await expect(db.collection('nope').get()).rejects.toMatchObject({ errCode: -502005 });
    await expect(db.collection('nope').aggregate().match({}).end()).rejects.toMatchObject({ errCode: -1 });
    await expect(db.collection('nope').add({ data: { a: 1 } })).rejects.toMatchObject({ errCode: -502005 });
  });

  it('say that a document does not exist', async () => {
    await expect(db.collection('x').doc('missing').get()).rejects.toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('does not exist'),
    });
  });

  it('carry E11000 for a taken id and for a unique index, where a missing field counts as null', async () => {
    await db.collection('receipts').add({ data: { _id: 'r1' } });
    const sameId = db.collection('receipts').add({ data: { _id: 'r1', k: 1 } });
    await expect(sameId).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000 duplicate key'),
    });
    const alsoWithoutKey = db.collection('receipts').add({ data: { _id: 'r2' } });
    await expect(alsoWithoutKey).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('{"k":null}'),
    });
  });

  it('name an operator outside the allow-list', async () => {
    const message = 'operator $bucket is not supported by the local cloud';
    const bucket = db
      .collection('x')
      .aggregate()
      .bucket({ groupBy: '$a', boundaries: [0, 1] })
      .end();
    await expect(bucket).rejects.toMatchObject({ message: expect.stringContaining(message) });
    await expect(
      db
        .collection('x')
        .doc('d')
        .update({ data: { a: db.command.bit?.({ and: 1 }) } }),
    ).rejects.toMatchObject({
      errCode: -501007,
      errMsg: expect.stringContaining('operator $bit is not supported by the local cloud'),
    });
  });

  it('tell that a collection exists already', async () => {
    await db.createCollection('fresh');
    await db.collection('fresh').add({ data: { a: 1 } });
    await expect(db.createCollection('fresh')).rejects.toMatchObject({
      errMsg: expect.stringContaining('exist'),
    });
  });
});

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
      errMsg: expect.stringContaining('TransactionConflict'),
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

describe('functions, files and messages through the unmodified SDK', () => {
  it('calls a function with its data and gives back the result or the error', async () => {
    const { result } = await cloud.callFunction({ name: 'echo', data: { k: 1 } });
    expect(result).toEqual({ echoed: { k: 1 } });
    expect(local.invoked).toEqual([{ name: 'echo', data: { k: 1 } }]);
    await expect(cloud.callFunction({ name: 'failing' })).rejects.toMatchObject({
      errMsg: expect.stringContaining('boom'),
    });
  });

  it('uploads, links, downloads and deletes a file', async () => {
    const content = Buffer.from('名单\u0000\u0001');
    const { fileID } = await cloud.uploadFile({ cloudPath: '名单/a b.csv', fileContent: content });
    expect(fileID).toBe('cloud://local.anxin/名单/a b.csv');
    expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(content);
    const { fileList } = await cloud.getTempFileURL({
      fileList: [{ fileID, maxAge: 60 }, 'cloud://local.anxin/none'],
    });
    expect(fileList.map((file) => file.status)).toEqual([0, expect.any(Number)]);
    expect(fileList[1]).toMatchObject({
      tempFileURL: '',
      status: expect.not.stringContaining('0') as unknown,
    });
    const opened = await fetch(fileList[0]?.tempFileURL ?? '');
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    local.clock.at += 60_000;
    expect((await fetch(fileList[0]?.tempFileURL ?? '')).status).toBe(403);
    expect((await cloud.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }]);
    await expect(cloud.downloadFile({ fileID })).rejects.toBeDefined();
  });

  it('records a subscription message and passes on the refusal 43101', async () => {
    const message = {
      touser: 'o1',
      templateId: 'T',
      page: 'pages/todo/index',
      data: { thing1: { value: '防溺水告家长书' } },
    };
    expect(await cloud.openapi.subscribeMessage.send(message)).toMatchObject({ errCode: 0 });
    expect(local.messages.messagesFor('o1')).toMatchObject([
      {
        api: 'subscribeMessage.send',
        at: START,
        errcode: 0,
        data: { template_id: 'T', data: { thing1: { value: '防溺水告家长书' } } },
      },
    ]);
    local.messages.answerWith(() => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }));
    await expect(cloud.openapi.subscribeMessage.send(message)).rejects.toMatchObject({ errCode: 43101 });
  });

  it('passes a text check', async () => {
    const check = await cloud.openapi.security.msgSecCheck({
      openid: 'o1',
      scene: 2,
      version: 2,
      content: '你好',
    });
    expect(check.result.suggest).toBe('pass');
  });

  it('counts the requests of each action', async () => {
    await db.collection('x').add({ data: { _id: 'd' } });
    await db.collection('x').doc('d').get();
    await db.collection('x').doc('d').get();
    expect(local.server.requestCounts()).toEqual({ 'database.insertDocument': 1, 'database.getDocument': 2 });
    local.server.resetRequestCounts();
    expect(local.server.requestCounts()).toEqual({});
  });
});
