import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError, openFileVault, type FileVault, type FileVaultOptions } from '../../../src/local/storage';
import { like } from '../database/expectations';

const rules = { read: false, write: 'resource.openid == auth.openid' };
const clock = { at: 1_000 };
let folder: string;
let options: FileVaultOptions;
let vault: FileVault;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anxin-files-'));
  clock.at = 1_000;
  options = { folder: join(folder, 'files'), rules, now: () => clock.at, secret: 's', fileBytesMax: 1_000 };
  vault = openFileVault(options);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Buffer => Buffer.from(text);
const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof FileError ? error.code : String(error)),
  );
const writtenFiles = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('the file vault', () => {
  it('stores, replaces, gives and deletes files of bytes and of streams, over a restart', async () => {
    const { fileId } = await vault.put('名单/一班 2026.csv', bytes('a'));
    expect(fileId).toBe('cloud://local.anxin/名单/一班 2026.csv');
    await vault.put(
      '名单/一班 2026.csv',
      (async function* () {
        yield bytes('姓名\n');
        yield bytes('小明\0');
      })(),
    );
    const reopened = openFileVault(options);
    expect(await reopened.get(fileId)).toEqual({
      path: '名单/一班 2026.csv',
      contentType: 'text/csv; charset=utf-8',
      bytes: bytes('姓名\n小明\0'),
    });
    await reopened.delete(fileId);
    expect(await codeOf(vault.get(fileId))).toBe('STORAGE_FILE_NONEXIST');
    expect(await codeOf(vault.delete(fileId))).toBe('STORAGE_FILE_NONEXIST');
  });

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a/./b',
    'a//b',
    'a/',
    'a\\b',
    'a\0b',
    '..',
    'a%2f..',
    'a?b',
    `${'x'.repeat(901)}`,
  ])('refuses the path %j and writes nothing', async (path) => {
    expect(await codeOf(vault.put(path, bytes('x')))).toBe('INVALID_PARAM');
    expect(await codeOf(vault.putFromClient({ openid: 'o', path, bytes: bytes('x') }))).toBe('INVALID_PARAM');
    expect(await codeOf(vault.get(`cloud://local.anxin/${path}`))).toBe('INVALID_PARAM');
    expect(() => vault.createUploadToken(path)).toThrow(FileError);
    expect(writtenFiles()).toEqual([]);
  });

  it('refuses file ids of another environment', async () => {
    expect(await codeOf(vault.get('cloud://other.1234/a.txt'))).toBe('INVALID_PARAM');
  });

  it('names no file on the disk after its path', async () => {
    await vault.put('名单/secret.csv', bytes('x'));
    expect(writtenFiles()).toEqual([like(/^[0-9a-f]{64}$/)]);
  });

  it('refuses a file over the limit while it streams, and keeps the old one', async () => {
    const { fileId } = await vault.put('a.txt', bytes('old'));
    const large = (async function* () {
      for (let i = 0; i < 3; i += 1) yield Buffer.alloc(400);
    })();
    expect(await codeOf(vault.put('a.txt', large))).toBe('STORAGE_FILE_TOO_LARGE');
    expect((await vault.get(fileId)).bytes).toEqual(bytes('old'));
    expect(writtenFiles()).toHaveLength(1);
  });

  it('serves what a browser could run only for download', async () => {
    for (const path of ['a.html', 'a.svg', 'a', 'a.HTM', 'a.js']) {
      const { fileId } = await vault.put(path, bytes('<script>'));
      expect((await vault.get(fileId)).contentType).toBe('application/octet-stream');
    }
  });
});

describe('a link', () => {
  it('opens its file until it expires, by the clock of the vault', async () => {
    const { fileId } = await vault.put('a.png', bytes('x'));
    const link = await vault.createLink(fileId, 5_000);
    expect(link).toMatch(/^[\w.-]+$/);
    clock.at += 4_999;
    expect(await vault.openLink(link)).toMatchObject({ path: 'a.png', contentType: 'image/png' });
    clock.at += 1;
    expect(await vault.openLink(link)).toBeUndefined();
  });

  it('lives 10 minutes unless asked otherwise', async () => {
    const { fileId } = await vault.put('a.png', bytes('x'));
    const link = await vault.createLink(fileId);
    clock.at += 599_999;
    expect(await vault.openLink(link)).toBeDefined();
    clock.at += 1;
    expect(await vault.openLink(link)).toBeUndefined();
  });

  it('opens nothing when it is forged, altered, for writing, or of a deleted file', async () => {
    const { fileId } = await vault.put('a.png', bytes('x'));
    await vault.put('b.png', bytes('secret'));
    const link = await vault.createLink(fileId);
    const [payload = '', signature = ''] = link.split('.');
    const other = Buffer.from(payload, 'base64url').toString().replace('a.png', 'b.png');
    const forger = openFileVault({ ...options, secret: 'guessed' });
    const forged = [
      '',
      'x.y',
      payload,
      `${payload}.`,
      `${payload}.${signature}.`,
      `${Buffer.from(other).toString('base64url')}.${signature}`,
      await forger.createLink(fileId),
      vault.createUploadToken('a.png'),
    ];
    for (const token of forged) expect(await vault.openLink(token)).toBeUndefined();
    await vault.delete(fileId);
    expect(await vault.openLink(link)).toBeUndefined();
  });

  it('is not made for a missing file', async () => {
    expect(await codeOf(vault.createLink('cloud://local.anxin/none'))).toBe('STORAGE_FILE_NONEXIST');
  });

  it('for writing stores its one path, and only in time', async () => {
    const token = vault.createUploadToken('a.txt');
    expect(await vault.putWithToken(token, bytes('x'))).toEqual({ fileId: 'cloud://local.anxin/a.txt' });
    const read = await vault.createLink('cloud://local.anxin/a.txt');
    expect(await codeOf(vault.putWithToken(read, bytes('y')))).toBe('STORAGE_EXCEED_AUTHORITY');
    clock.at += 600_000;
    expect(await codeOf(vault.putWithToken(token, bytes('y')))).toBe('STORAGE_EXCEED_AUTHORITY');
  });
});

describe('a client', () => {
  it('writes new files and replaces its own, never those of others or of functions', async () => {
    const path = 'photos/1.png';
    const put = (openid: string, at: string): Promise<unknown> =>
      vault.putFromClient({ openid, path: at, bytes: bytes(openid) });
    await put('a', path);
    await put('a', path);
    expect(await codeOf(put('b', path))).toBe('STORAGE_EXCEED_AUTHORITY');
    expect((await vault.get(`cloud://local.anxin/${path}`)).bytes).toEqual(bytes('a'));
    await vault.put('exports/1.csv', bytes('f'));
    expect(await codeOf(put('a', 'exports/1.csv'))).toBe('STORAGE_EXCEED_AUTHORITY');
  });

  it('writes only below the prefixes of the rules, where {openid} is its own', async () => {
    const narrow = openFileVault({
      ...options,
      rules: { ...rules, writePrefixes: ['uploads/{openid}', 'shared/'] },
    });
    const put = (openid: string, path: string): Promise<unknown> =>
      narrow.putFromClient({ openid, path, bytes: bytes('x') });
    expect(await codeOf(put('a', 'uploads/a/1.png'))).toBe('none');
    expect(await codeOf(put('a', 'shared/1.png'))).toBe('none');
    for (const [openid, path] of [
      ['a', 'uploads/b/1.png'],
      ['a', 'uploads/a'],
      ['a', 'uploads/ab/1.png'],
      ['a', 'shared.png'],
      ['a', 'other/1.png'],
      ['a/b', 'uploads/a/b/1.png'],
      ['', 'uploads//1.png'],
    ] as const) {
      expect(await codeOf(put(openid, path))).not.toBe('none');
    }
  });

  it('writes nothing when the rule says so', async () => {
    const closed = openFileVault({ ...options, rules: { read: false, write: false } });
    expect(await codeOf(closed.putFromClient({ openid: 'a', path: 'a.png', bytes: bytes('x') }))).toBe(
      'STORAGE_EXCEED_AUTHORITY',
    );
  });

  it('cannot be given a rule that the local cloud does not keep', () => {
    for (const unknown of [
      { read: true, write: false },
      { read: false, write: true },
      { read: false, write: 'auth != null' },
    ]) {
      expect(() => openFileVault({ ...options, rules: unknown })).toThrow('is supported by the local cloud');
    }
  });
});

it('keeps the writer beside the content, not in front of it', async () => {
  await vault.putFromClient({ openid: 'a', path: 'a.txt', bytes: bytes('{"owner":"b"}\nx') });
  expect((await vault.get('cloud://local.anxin/a.txt')).bytes.toString()).toBe('{"owner":"b"}\nx');
  const stored = readFileSync(
    join(folder, 'files', readdirSync(join(folder, 'files'))[0] ?? '', writtenFiles()[0] ?? ''),
    'utf8',
  );
  expect(stored.split('\n')[0]).toBe('{"path":"a.txt","owner":"a"}');
});
