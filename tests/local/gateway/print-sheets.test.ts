import { contentTypeOf } from '../../../src/local/storage/file-paths';
import { openGateway } from './open-gateway';

const SHEET = Buffer.from('<!doctype html><script>alert(1)</script>');

/** A gateway whose storage holds one page at `path`. */
async function replyFor(path: string) {
  const openLink = async () => ({ path, contentType: contentTypeOf(path), bytes: SHEET });
  const { browse } = await openGateway({
    files: { putFromClient: () => Promise.reject(new Error('nobody uploads')), openLink },
  });
  return browse({ path: '/api/files/a-link' });
}

describe('a page in storage', () => {
  it('is shown when a function made it to be printed, and then nothing in it runs or is loaded', async () => {
    const { status, headers } = await replyFor('kept/downloads/0123abcd.html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", 'img-src data:', 'sandbox allow-modals']),
    );
    expect(policy.join()).not.toMatch(/script-src|allow-scripts|allow-same-origin|'self'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    'inbox/upload.html',
    'kept/letters/school/picture.html',
    'kept/downloads/deeper/page.html',
    'inbox/kept/downloads/page.html',
    'kept/downloads/page.svg',
  ])('is never shown as one elsewhere: %s', async (path) => {
    const { headers } = await replyFor(path);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(String(headers['content-security-policy'])).not.toContain('sandbox');
  });
});
