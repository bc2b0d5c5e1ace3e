import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import { openGateway, type OpenGateway } from './open-gateway';

let open: OpenGateway;
beforeAll(async () => {
  open = await openGateway();
});

describe('pages', () => {
  it('serve the shell at / and the app at /app/', async () => {
    expect((await open.browse({ path: '/' })).text).toContain('安心家校');
    expect((await open.browse({ path: '/shell/shell.js' })).text).toBe('run()');
    expect((await open.browse({ path: '/app' })).headers.location).toBe('/app/');
    const app = await open.browse({ path: '/app/' });
    expect(app.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(app.text).toContain('app.0123abcd.js');
  });

  it('allow the scripts that the build put into the page, by hash, and no others', async () => {
    const policy = (await open.browse({ path: '/app/' })).headers['content-security-policy'];
    const hash = createHash('sha256').update('start()').digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect((await open.browse({ path: '/' })).headers['content-security-policy']).toContain(
      "script-src 'self';",
    );
  });

  it('keep what carries a hash in its name for good and ask again for the rest', async () => {
    const script = await open.browse({ path: '/app/js/app.0123abcd.js' });
    expect(script.headers['cache-control']).toContain('immutable');
    const page = await open.browse({ path: '/app/' });
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await open.browse({ path: '/app/', headers: { 'if-none-match': page.headers.etag ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('are compressed for a browser that takes it', async () => {
    const plain = await open.browse({ path: '/app/js/app.0123abcd.js' });
    const packed = await open.browse({
      path: '/app/js/app.0123abcd.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(plain.body.length);
    expect(String(gunzipSync(packed.body))).toBe(plain.text);
  });

  it.each([
    '/app/../secret.txt',
    '/app/%2e%2e/secret.txt',
    '/app/..%2fsecret.txt',
    '/app/js/..%2f..%2f..%2fsecret.txt',
    '/app/%2e%2e%5csecret.txt',
    '/app/..\\secret.txt',
    '/app/%00',
    '/app/%',
    '/app//etc/passwd',
    '/app/js',
    '/app/js/',
    '/app/notes.secret',
    '/shell/../secret.txt',
    '/secret.txt',
  ])('do not lead out of their folder: %s', async (path) => {
    const reply = await open.browse({ path });
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('outside');
  });

  it('are not written to', async () => {
    expect((await open.browse({ method: 'POST', path: '/app/' })).status).toBe(404);
  });
});
