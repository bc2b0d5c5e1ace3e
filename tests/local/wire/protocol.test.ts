import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValueObject } from '../../../src/local/database';
import { loadFreshSdk, openLocalCloud, START, type LocalCloud } from './local-cloud';
import { recordRequests } from './record-requests';
import type { RecordedRequest } from './recorded-request';
import { send, type Reply } from './replay';
import { anyText, containing, including, like } from '../database/expectations';

const fixtures = readFileSync(join(__dirname, 'fixtures/requests.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedRequest);

const int = (value: number): object => ({ $numberInt: String(value) });
const ok = { requestId: anyText };
const data = (value: object): object => ({ ...ok, data: value });
const failed = (code: string, message: string): object => ({
  ...ok,
  code,
  message: containing(message),
});
const updated = (count: number, upsertId: string | null = null): object =>
  data({ updated: count, upsert_id: upsertId });
const documents = (...list: object[]): object => ({ ...ok, data: including({ list }) });

const sixDocuments = Array.from({ length: 6 }, () => including({ _id: anyText }) as object);

const D1 = {
  _id: 'd1',
  a: int(2),
  n: { k: int(3) },
  s: { z: int(1) },
  u: [int(9), int(8)],
  obj: { q: [int(1), int(2)] },
  as: ['v'],
  ae: [int(1), int(2)],
  pl: [int(2)],
  pa: [int(3)],
  pop: [int(1)],
  sh: [int(2)],
  mx: int(5),
  mn: int(0),
  m: int(6),
  t: { $date: { $numberLong: String(START) } },
  pe: [int(0), int(1), int(2)],
  renamed: 'o',
};

/** What each recorded request has to be answered, in the order in which they are sent. */
const EXPECTED: Readonly<Record<string, object>> = {
  'add every type 1': data({ insertedIds: ['types'] }),
  'add with an id 1': data({ insertedIds: ['fix'] }),
  'add a taken id 1': failed('DATABASE_REQUEST_FAILED', 'E11000 duplicate key error'),
  'add a batch 1': data({
    insertedIds: [like(/^[0-9a-f]{32}$/), like(/^[0-9a-f]{32}$/)],
  }),
  'update a document 1': updated(1),
  'set a document 1': updated(0, 'd2'),
  'set it again 1': updated(1),
  'remove a document 1': data({ deleted: 1 }),
  'update all 1': updated(3),
  'update one 1': updated(1),
  'update a missing one 1': updated(0),
  'remove by query 1': data({ deleted: 3 }),
  'create a collection 1': ok,
  'get with everything 1': documents({ _id: 'e2', a: int(8) }, { _id: 'e1', a: int(7) }),
  'get by or 1': documents({ _id: 'e4', b: 'q' }),
  'get all 1': data({ list: sixDocuments, limit: 100, offset: 0 }),
  'get a document 1': documents(D1),
  'get fields of a document 1': documents({ _id: 'd1', n: { k: int(3) } }),
  'count 1': data({ total: 4 }),
  'group 1': documents({ _id: null, n: int(1), last: { $date: { $numberLong: '5' } } }),
  'lookup 1': data({ list: sixDocuments }),
  'unwind 1': documents({ n: int(2) }),
  'transaction 1': { ...ok, transactionId: anyText },
  'transaction 2': documents(D1),
  'transaction 3': data({ insertedIds: ['in-transaction'] }),
  'transaction 4': updated(1),
  'transaction 5': updated(0, 'd3'),
  'transaction 6': data({ deleted: 1 }),
  'transaction 7': ok,
  'where in a transaction 1': { ...ok, transactionId: anyText },
  'where in a transaction 2': failed('INVALID_PARAM', 'doc() only'),
  'where in a transaction 3': failed('DATABASE_TRANSACTION_FAIL', 'Transaction does not exist'),
  'rolled back transaction 1': { ...ok, transactionId: anyText },
  'rolled back transaction 2': ok,
  'conflict in a transaction 1': { ...ok, transactionId: anyText },
  'conflict in a transaction 2': failed('DATABASE_TRANSACTION_CONFLICT', 'TransactionConflict'),
  'conflict in a transaction 3': ok,
  'get from a missing collection 1': failed('DATABASE_COLLECTION_NOT_EXIST', 'missing'),
  'aggregate a missing collection 1': failed('DATABASE_COLLECTION_NOT_EXIST', 'missing'),
  'update in a missing collection 1': failed('DATABASE_COLLECTION_NOT_EXIST', 'missing'),
  'unsupported operator 1': failed(
    'INVALID_PARAM',
    'operator $nearSphere is not supported by the local cloud',
  ),
  'call a function 1': data({ response_data: '{"echoed":{"k":1}}' }),
  'upload a file 1': data({
    url: like(/^http:\/\/127\.0\.0\.1:\d+\/upload$/),
    token: anyText,
    authorization: anyText,
    fileId: 'cloud://local.anxin/a/b.txt',
    cosFileId: anyText,
  }),
  'link a file 1': data({
    download_list: [
      {
        code: 'SUCCESS',
        fileID: 'cloud://local.anxin/a/b.txt',
        tempFileURL: like(/^http:\/\/127\.0\.0\.1:\d+\/files\/[\w.-]+$/),
      },
    ],
  }),
  'download a file 1': data({ download_list: [including({ code: 'SUCCESS' })] }),
  'delete a file 1': data({ delete_list: [{ code: 'SUCCESS', fileID: 'cloud://local.anxin/a/b.txt' }] }),
};

/** Replies that are no JSON object. */
const EXPECTED_BYTES: Readonly<Record<string, Buffer>> = {
  'upload a file 2': Buffer.alloc(0),
  'download a file 2': Buffer.from('hello'),
};

let local: LocalCloud;
/** What later requests take from earlier replies, as the SDK does. */
const carried = { transactionId: '', authorization: '', link: '' };

beforeAll(async () => {
  const collections = { x: { indexes: [] }, y: { indexes: [] }, conflicts: { indexes: [] } };
  local = await openLocalCloud({ collections });
  const before: ValueObject[] = [
    {
      _id: 'd1',
      a: 1,
      m: 3,
      rm: 1,
      u: [8],
      pe: [0],
      pl: [2, 9],
      pa: [1, 2, 3],
      pop: [1, 2],
      sh: [1, 2],
      mx: 2,
      mn: 1,
      old: 'o',
    },
    { _id: 'e1', a: 7, d: new Date(1_700_000_000_000), r: 'Abc', b: { c: 'z' }, o: 1, arr: [1, 2] },
    { _id: 'e2', a: 8, d: new Date(1_700_000_000_000), r: 'aB', b: { c: 'z' } },
    { _id: 'e3', a: 9, d: new Date(1_700_000_000_000), r: 'ab', b: { c: 'z' }, at: new Date(5) },
    { _id: 'e4', b: 'q' },
  ];
  await local.database.insert({ collectionName: 'x', documents: before });
  await local.database.insert({ collectionName: 'conflicts', documents: [{ _id: 'd' }] });
  const transactionId = await local.database.startTransaction();
  await local.database.modify({
    collectionName: 'conflicts',
    transactionId,
    query: { _id: 'd' },
    data: { $set: { lockedBy: 'another transaction' } },
    kind: 'update',
    reach: 'one',
    whenMissing: 'skip',
  });
});

afterAll(async () => local.close());

it('the recorded requests are those the SDK makes today', async () => {
  expect(await recordRequests(loadFreshSdk)).toEqual(fixtures);
});

it('every recorded request has an expected reply', () => {
  const expected = [...Object.keys(EXPECTED), ...Object.keys(EXPECTED_BYTES), 'send a message 1'];
  expect(fixtures.map((request) => request.name).sort()).toEqual(expected.sort());
});

describe('the wire server answers as the cloud does:', () => {
  it.each(fixtures)('$name', async (recorded) => {
    const reply = await replay(recorded);
    expect(reply.status).toBe(200);
    const bytes = EXPECTED_BYTES[recorded.name];
    if (bytes) {
      expect(reply.body).toEqual(bytes);
    } else if (recorded.name === 'send a message 1') {
      expect(reply.body.toString('latin1')).toContain('{"errcode":0,"errmsg":"ok"}');
      expect(local.messages.messagesFor('OPENID')).toMatchObject([
        {
          api: 'subscribeMessage.send',
          data: { template_id: 'TPL', miniprogram_state: 'formal', page: 'pages/a' },
        },
      ]);
    } else {
      expect(readable(reply)).toEqual(EXPECTED[recorded.name]);
    }
  });
});

async function replay(recorded: RecordedRequest): Promise<Reply> {
  const { json } = recorded;
  const overrides: Record<string, string> =
    recorded.path === '/upload' ? { authorization: carried.authorization } : {};
  const reply = await send(
    local.server,
    {
      ...recorded,
      path: recorded.path === '/files/token' ? carried.link : recorded.path,
      ...(json?.transactionId ? { json: { ...json, transactionId: carried.transactionId } } : {}),
    },
    overrides,
  );
  carry(reply);
  return reply;
}

function carry(reply: Reply): void {
  if (!reply.contentType.startsWith('application/json')) return;
  const body = readable(reply) as {
    transactionId?: string;
    data?: { authorization?: string; download_list?: { tempFileURL: string }[] };
  };
  carried.transactionId = body.transactionId ?? carried.transactionId;
  carried.authorization = body.data?.authorization ?? carried.authorization;
  const url = body.data?.download_list?.[0]?.tempFileURL;
  if (url) carried.link = new URL(url).pathname;
}

/** A reply with the documents of its list read from their EJSON text, still canonical. */
function readable(reply: Reply): object {
  const body = JSON.parse(reply.body.toString('utf8')) as { data?: { list?: string[] } };
  if (!body.data?.list) return body;
  return { ...body, data: { ...body.data, list: body.data.list.map((text) => JSON.parse(text) as object) } };
}
