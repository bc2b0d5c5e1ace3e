import { loadSdk, openLocalCloud, START, type LocalCloud } from './local-cloud';
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
      errMsg: containing('E11000'),
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
