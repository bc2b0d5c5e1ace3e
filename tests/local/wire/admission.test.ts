import { connect } from 'node:net';
import { loadSdk, openLocalCloud, type LocalCloud } from './local-cloud';
import { send, sendAction } from './replay';
import { anyText } from '../database/expectations';

const GET = { action: 'database.getDocument', collectionName: 'x', queryType: 'WHERE' };
const POST = { method: 'POST', path: '/admin', contentType: 'application/json', json: GET };

let local: LocalCloud;
beforeAll(async () => {
  local = await openLocalCloud({ collections: { x: { indexes: [] } } });
});
afterAll(async () => local.close());

describe('the wire server refuses', () => {
  it.each([
    ['a request without the SDK’s signature', undefined],
    ['another kind of authorization', 'Bearer x'],
    [
      'a signature with a credential of another start',
      'TC3-HMAC-SHA256 Credential=local123/2026-01-01/tcb/tc3_request, Signature=0',
    ],
  ])('%s', async (_what, authorization) => {
    const reply = await send(local.server, POST, { authorization });
    expect(reply.status).toBe(401);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example', '192.168.0.2'])(
    'the host name %s, which a page on the web could have',
    async (host) => {
      expect((await send(local.server, POST, { host })).status).toBe(403);
    },
  );

  it('file links under another host name', async () => {
    const { fileId } = await local.files.put('a.txt', Buffer.from('a'));
    const path = `/files/${await local.files.createLink(fileId)}`;
    const get = { method: 'GET', path, contentType: undefined };
    expect((await send(local.server, get)).body.toString()).toBe('a');
    expect((await send(local.server, get, { host: 'evil.example' })).status).toBe(403);
  });

  it('other paths and methods', async () => {
    expect((await send(local.server, { ...POST, path: '/other' })).status).toBe(404);
    expect((await send(local.server, { ...POST, method: 'GET' })).status).toBe(404);
  });

  it('an unknown action by its name, with HTTP 200 as the cloud does', async () => {
    expect(
      await sendAction(local.server, { action: 'database.modifyAndReturnDoc', collectionName: 'x' }),
    ).toEqual({
      code: 'INVALID_PARAM',
      message: 'action database.modifyAndReturnDoc is not supported by the local cloud',
      requestId: anyText,
    });
  });

  it.each([
    ['no JSON', { base64: Buffer.from('{').toString('base64') }],
    ['no object', { base64: Buffer.from('3').toString('base64') }],
    ['a query that is no EJSON', { json: { ...GET, query: '{' } }],
    ['a limit that is no number', { json: { ...GET, limit: '9' } }],
    ['a negative limit', { json: { ...GET, limit: -1 } }],
    ['a missing collection name', { json: { action: 'database.getDocument' } }],
    ['a type it does not keep', { json: { ...GET, query: '{"a":{"$oid":"00"}}' } }],
  ])('a body with %s', async (_what, body) => {
    const { json: _none, ...post } = POST;
    const reply = await send(local.server, { ...post, ...body });
    expect(JSON.parse(reply.body.toString())).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('a reply over 16 MB', async () => {
    const documents = Array.from({ length: 60 }, (_unused, i) => ({
      _id: `big${i}`,
      text: 'x'.repeat(300_000),
    }));
    await local.database.insert({ collectionName: 'x', documents });
    expect(await sendAction(local.server, { ...GET, limit: 100 })).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: 'reply exceeds the limit of 16 MB',
    });
    expect(await sendAction(local.server, { ...GET, limit: 10 })).toMatchObject({ data: { limit: 10 } });
  });
});

describe('the wire server', () => {
  it('tells the SDK to drop a socket after ten requests, before its listeners pile up', async () => {
    const { port } = local.server;
    const socket = connect(port, '127.0.0.1');
    let received = '';
    const replies = new Promise<string[]>((resolve) => {
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString();
        const heads = received.split('HTTP/1.1 ').slice(1);
        if (heads.length === 10 && received.endsWith('\r\n\r\n')) resolve(heads);
      });
    });
    socket.write(`HEAD /x HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`.repeat(10));
    const isClosing = (await replies).map((head) => /^connection: close\r$/im.test(head));
    expect(isClosing).toEqual([...Array.from({ length: 9 }, () => false), true]);
    socket.destroy();
  });

  it('hands errors it does not expect to the report, and tells the SDK nothing of them', async () => {
    const reported: unknown[] = [];
    const broken = await openLocalCloud({ reportError: (error) => reported.push(error) });
    broken.database.close();
    const reply = await sendAction(broken.server, { action: 'database.addCollection', collectionName: 'x' });
    expect(reply).toMatchObject({ code: 'SYS_ERR', message: 'internal error of the local cloud' });
    expect(reported).toHaveLength(1);
    await broken.server.close();
  });
});

describe('a test can break the connection', () => {
  it.each([
    ['before a request is carried out: nothing is written', 'beforeRequest', 0],
    ['after it: the write stands, only its reply is lost', 'afterRequest', 1],
  ] as const)('%s', async (_what, seam, written) => {
    const seams = {
      [seam]: ({ action }: { action: string }) => (action === 'database.insertDocument' ? 'drop' : undefined),
    };
    const dropping = await openLocalCloud({ collections: { x: { indexes: [] } }, seams });
    const db = loadSdk(dropping.server).database();
    await expect(db.collection('x').add({ data: { _id: 'd' } })).rejects.toBeDefined();
    expect((await db.collection('x').count()).total).toBe(written);
    await dropping.close();
  });
});
