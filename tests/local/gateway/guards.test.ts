import http from 'node:http';

import { asJson, cookieOf, openGateway, type OpenGateway } from './open-gateway';

let open: OpenGateway;
beforeAll(async () => {
  open = await openGateway();
});

const call = { method: 'POST', path: '/api/call', ...asJson({ name: 'receipts', data: {} }) };

/** Every kind of address, so that no route is behind a weaker door. */
const ADDRESSES = [
  ['GET', '/'],
  ['GET', '/shell/shell.js'],
  ['GET', '/app/'],
  ['GET', '/app/js/app.0123abcd.js'],
  ['GET', '/local/people'],
  ['GET', '/local/messages'],
  ['GET', '/api/files/link'],
  ['POST', '/api/call'],
  ['POST', '/local/people/current'],
  ['POST', '/local/people/new'],
  ['PUT', '/api/files?path=a'],
  ['GET', '/nothing'],
] as const;

describe('the host', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'anxin.localhost'])(
    '"%s" is refused, also with a session: a name may have been rebound to this computer',
    async (host) => {
      const reply = await open.browse({ path: '/app/', headers: { host } });
      expect([reply.status, reply.text]).toEqual([403, expect.stringContaining('127.0.0.1')]);
    },
  );

  it('may be localhost', async () => {
    const host = `localhost:${open.gateway.port}`;
    const headers = { host, origin: `http://${host}` };
    expect((await open.browse({ path: '/app/', headers })).status).toBe(200);
  });
});

describe('the origin', () => {
  it.each(['https://evil.example', 'http://127.0.0.1:1', 'null', 'http://localhost'])(
    '%s may not write',
    async (origin) => {
      const reply = await open.browse({ ...call, headers: { ...call.headers, origin } });
      expect([reply.status, reply.text]).toEqual([403, expect.stringContaining('WRONG_ORIGIN')]);
    },
  );

  it('must be there on a write', async () => {
    const { cookie } = open;
    const reply = await open.send({ ...call, headers: { ...call.headers, cookie } });
    expect(reply.status).toBe(403);
  });

  it('of another site may not read either', async () => {
    const reply = await open.browse({ path: '/local/people', headers: { origin: 'https://evil.example' } });
    expect(reply.status).toBe(403);
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('forwarded headers', () => {
  it.each(['X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'Forwarded', 'Via', 'X-Real-IP'])(
    '%s is refused: the request came through a proxy or a tunnel',
    async (name) => {
      const reply = await open.browse({ path: '/app/', headers: { [name]: '127.0.0.1' } });
      expect([reply.status, reply.text]).toEqual([403, expect.stringContaining('proxy')]);
    },
  );
});

describe('without a session', () => {
  it.each(ADDRESSES)('%s %s says to open the printed address', async (method, path) => {
    const headers = { origin: `http://127.0.0.1:${open.gateway.port}`, 'content-type': 'application/json' };
    const reply = await open.send({ method, path, headers, body: method === 'GET' ? undefined : '{}' });
    expect([reply.status, reply.text]).toEqual([403, expect.stringContaining('终端里打印的地址')]);
    expect(reply.headers).not.toHaveProperty('set-cookie');
  });

  it.each(['', 'wrong', '.', '%00'])('the token "%s" opens nothing', async (token) => {
    const reply = await open.send({ path: `/?token=${token}` });
    expect(reply.status).toBe(403);
    expect(reply.headers).not.toHaveProperty('set-cookie');
  });

  it('a wrong token closes no door that is open', async () => {
    expect((await open.browse({ path: '/?token=wrong' })).status).toBe(403);
    expect((await open.browse({ path: '/' })).status).toBe(200);
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts and of other sites', async () => {
    const { address } = open.gateway;
    const reply = await open.send({ path: address.slice(address.indexOf('/?')) });
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe('/');
    expect(reply.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
  });

  it('has one beside it that names the storage of the person and of the trial, and opens no door', async () => {
    const { address } = open.gateway;
    const reply = await open.send({ path: address.slice(address.indexOf('/?')) });
    expect(reply.headers['set-cookie']?.[1]).toBe('anxin-person=mother-trial1; Path=/; SameSite=Strict');
    const headers = { cookie: 'anxin-person=mother-trial1' };
    expect((await open.browse({ path: '/local/people', headers })).status).toBe(403);
  });

  it('does not open the door when it is forged', async () => {
    const [name = '', value = ''] = open.cookie.split('=');
    const [id = '', , signature = ''] = value.split('.');
    const forged = [
      `${id}.teacher.${signature}`,
      `${id}.mother.`,
      `${id}.mother.${'A'.repeat(signature.length)}`,
      `x${id}.mother.${signature}`,
      `${value}.more`,
      'mother',
      '',
    ];
    for (const attempt of forged) {
      const reply = await open.browse({ path: '/local/people', headers: { cookie: `${name}=${attempt}` } });
      expect([attempt, reply.status]).toEqual([attempt, 403]);
    }
  });

  it('of one start does not open the next', async () => {
    const other = await openGateway();
    const value = open.cookie.split('=')[1] ?? '';
    const cookie = `${other.cookie.split('=')[0]}=${value}`;
    expect((await other.browse({ path: '/', headers: { cookie } })).status).toBe(403);
  });

  it('starts as the person the address names, and as the first otherwise', async () => {
    const path = open.gateway.address.slice(open.gateway.address.indexOf('/?'));
    for (const [suffix, key] of [
      ['', 'mother'],
      ['&as=teacher', 'teacher'],
      ['&as=nobody', 'mother'],
    ]) {
      const cookie = cookieOf(await open.send({ path: path + suffix }));
      const reply = await open.browse({ path: '/local/people', headers: { cookie } });
      expect(JSON.parse(reply.text)).toMatchObject({ current: key });
    }
  });
});

describe('every reply', () => {
  it.each(ADDRESSES)('%s %s is guarded by a content policy and sniffed by nobody', async (method, path) => {
    const reply = await open.browse({ method, path, ...(method === 'GET' ? {} : asJson({})) });
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
  });

  it('is given on loopback only', async () => {
    const { port } = open.gateway;
    const refused = new Promise((resolve) => {
      http.get({ host: '::1', port }, () => resolve('answered')).on('error', () => resolve('refused'));
    });
    await expect(refused).resolves.toBe('refused');
  });

  it('to an address that is none is a refusal', async () => {
    for (const path of ['//evil.example/', 'http://evil.example/', '/\\evil.example']) {
      const reply = await open.browse({ path });
      expect([path, reply.status >= 400 && reply.status < 500]).toEqual([path, true]);
    }
  });
});
