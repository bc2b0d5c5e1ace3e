import { loadSdk, openLocalCloud, START, type LocalCloud } from './local-cloud';

const collections = {
  x: { indexes: [{ name: 'a', keys: [['a', 1] as const] }] },
  receipts: { indexes: [{ name: 'k', keys: [['k', 1] as const], unique: true }] },
};

let local: LocalCloud;
let cloud: ReturnType<typeof loadSdk>;
let db: ReturnType<typeof cloud.database>;

beforeAll(async () => {
  local = await openLocalCloud({ collections });
  cloud = loadSdk(local.server);
  db = cloud.database();
});

afterAll(async () => local.close());

describe('the unmodified SDK', () => {
  it('writes and reads a document with dates, numbers and Chinese text', async () => {
    const { _id } = await db.collection('x').add({
      data: { a: 1, f: 1.5, big: 1099511627776, name: '安心', at: new Date(5), sd: db.serverDate({ offset: 1000 }), nul: null },
    });
    const { data } = await db.collection('x').doc(String(_id)).get();
    expect(data).toEqual({
      _id,
      a: 1,
      f: 1.5,
      big: 1099511627776,
      name: '安心',
      at: new Date(5),
      sd: new Date(START + 1000),
      nul: null,
    });
  });
});
