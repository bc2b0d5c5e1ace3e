import { FileError, type FileErrorCode } from '../../../src/local/storage';
import { FunctionFailure, type FailureKind } from '../../../src/local/workers/function-call';
import { asJson, cookieOf, openGateway, PEOPLE } from './open-gateway';

const callBody = (body: object) => ({ method: 'POST', path: '/api/call', ...asJson(body) });

describe('a call', () => {
  it('reaches the function as the person of the session, whatever the body says', async () => {
    const { browse } = await openGateway();
    const body = { name: 'receipts', data: { openid: 'oForged' }, openid: 'oForged', person: 'teacher' };
    const reply = await browse(callBody(body));
    expect(reply.status).toBe(200);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(reply.text)).toEqual({
      result: { name: 'receipts', data: { openid: 'oForged' }, openid: 'oMother' },
    });
  });

  it.each<[FailureKind, number]>([
    ['unknown-function', 404],
    ['event-too-large', 413],
    ['threw', 500],
    ['crashed', 502],
    ['reply-too-large', 502],
    ['closed', 503],
    ['timed-out', 504],
  ])('whose function failed (%s) is answered with %i and nothing internal', async (kind, status) => {
    const failures: unknown[] = [];
    const failure = new FunctionFailure(kind, 'receipts', 'at secret.ts:3');
    const { browse } = await openGateway({
      callFunction: () => Promise.reject(failure),
      onFailure: (error) => failures.push(error),
    });
    const reply = await browse(callBody({ name: 'receipts' }));
    expect(reply.status).toBe(status);
    const told = JSON.parse(reply.text) as { error: string };
    expect(told.error).toMatch(/[。]$/);
    expect(reply.text).not.toContain('secret');
    expect(failures).toEqual([failure]);
  });

  it('above 1 MB is refused, whether its length is told or not', async () => {
    const { browse } = await openGateway();
    const big = callBody({ name: 'receipts', data: 'x'.repeat(1024 * 1024) });
    const chunked = { ...big, headers: { ...big.headers, 'transfer-encoding': 'chunked' } };
    for (const request of [big, chunked]) {
      const reply = await browse(request);
      expect([reply.status, reply.text]).toEqual([413, expect.stringContaining('1 MB')]);
    }
  });

  it.each([
    ['text', { headers: { 'content-type': 'text/plain' }, body: '{"name":"receipts"}' }, 415],
    ['half a JSON', { headers: { 'content-type': 'application/json' }, body: '{"name":' }, 400],
    ['a list', asJson([1]), 400],
    ['no name', asJson({ data: {} }), 400],
  ])('with %s is refused', async (_, request, status) => {
    const { browse } = await openGateway();
    expect((await browse({ method: 'POST', path: '/api/call', ...request })).status).toBe(status);
  });

  it('is not made by reading', async () => {
    const { browse } = await openGateway();
    expect((await browse({ path: '/api/call' })).status).toBe(404);
  });
});

describe('people', () => {
  it('are listed without their openids', async () => {
    const { browse } = await openGateway();
    const reply = await browse({ path: '/local/people' });
    const people = PEOPLE.map(({ key, role, label, note }) => ({ key, role, label, note }));
    expect(JSON.parse(reply.text)).toEqual({ people, current: 'mother' });
    expect(reply.text).not.toContain('oMother');
  });

  it('are switched by a new cookie; the old one stays who it was', async () => {
    const { browse, cookie } = await openGateway();
    const switched = await browse({
      method: 'POST',
      path: '/local/people/current',
      ...asJson({ key: 'teacher' }),
    });
    const asTeacher = cookieOf(switched);
    for (const [sent, openid] of [
      [asTeacher, 'oTeacher'],
      [cookie, 'oMother'],
    ] as const) {
      const request = callBody({ name: 'whoami' });
      const reply = await browse({ ...request, headers: { ...request.headers, cookie: sent } });
      expect(JSON.parse(reply.text)).toMatchObject({ result: { openid } });
    }
  });

  it('who do not exist cannot be chosen', async () => {
    const { browse } = await openGateway();
    for (const key of ['nobody', 7, null]) {
      const reply = await browse({ method: 'POST', path: '/local/people/current', ...asJson({ key }) });
      expect(reply.status).toBe(404);
      expect(reply.headers).not.toHaveProperty('set-cookie');
    }
  });

  it('may be a new visitor, who then calls as someone unknown', async () => {
    const { browse } = await openGateway();
    const made = await browse({ method: 'POST', path: '/local/people/new', ...asJson({}) });
    expect(JSON.parse(made.text)).toMatchObject({ current: { role: 'visitor', label: '新访客' } });
    const request = callBody({ name: 'whoami' });
    const reply = await browse({ ...request, headers: { ...request.headers, cookie: cookieOf(made) } });
    expect(JSON.parse(reply.text)).toMatchObject({
      result: { openid: expect.stringMatching(/^oVisitor/) as string },
    });
  });

  it('see their own messages only', async () => {
    const { browse } = await openGateway();
    const reply = await browse({ path: '/local/messages' });
    expect(JSON.parse(reply.text)).toEqual({ messages: [{ title: '给 oMother', lines: [], sentAt: 1 }] });
  });
});

describe('files', () => {
  it('are put as the person of the session and come back by their link', async () => {
    const uploads: unknown[] = [];
    const { browse } = await openGateway({
      files: {
        putFromClient: async (upload) => {
          uploads.push({ ...upload, bytes: String(upload.bytes as Buffer) });
          return { fileId: 'cloud://1' };
        },
        openLink: async (path) =>
          path === 'a.b' ? { path, contentType: 'text/csv', bytes: Buffer.from('inside') } : undefined,
      },
    });
    const put = await browse({ method: 'PUT', path: '/api/files?path=rosters%2Fa.xlsx', body: 'bytes' });
    expect(JSON.parse(put.text)).toEqual({ fileID: 'cloud://1' });
    expect(uploads).toEqual([{ openid: 'oMother', path: 'rosters/a.xlsx', bytes: 'bytes' }]);
    const got = await browse({ path: '/api/files/a.b' });
    expect([got.status, got.text, got.headers['content-type']]).toEqual([200, 'inside', 'text/csv']);
    expect((await browse({ path: '/api/files/a.c' })).status).toBe(404);
  });

  it.each<[FileErrorCode, number]>([
    ['INVALID_PARAM', 400],
    ['STORAGE_EXCEED_AUTHORITY', 403],
    ['STORAGE_FILE_NONEXIST', 404],
    ['STORAGE_FILE_TOO_LARGE', 413],
  ])('that the vault refuses (%s) are answered with %i', async (code, status) => {
    const refuse = () => Promise.reject(new FileError(code, 'internal'));
    const { browse } = await openGateway({ files: { putFromClient: refuse, openLink: refuse } });
    const put = await browse({ method: 'PUT', path: '/api/files?path=a', body: 'x' });
    const got = await browse({ path: '/api/files/link' });
    expect([put.status, got.status]).toEqual([status, status]);
    expect(put.text + got.text).not.toContain('internal');
  });

  it('above 10 MB are refused before they are kept', async () => {
    const { browse } = await openGateway();
    const body = Buffer.alloc(10 * 1024 * 1024 + 1);
    const reply = await browse({ method: 'PUT', path: '/api/files?path=a', body });
    expect([reply.status, reply.text]).toEqual([413, expect.stringContaining('10 MB')]);
  });

  it('need a path', async () => {
    const { browse } = await openGateway();
    expect((await browse({ method: 'PUT', path: '/api/files', body: 'x' })).status).toBe(400);
  });
});
