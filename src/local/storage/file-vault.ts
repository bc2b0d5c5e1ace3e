import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileError } from './errors';
import { checkPath, contentTypeOf, fileIdOf, pathOf } from './file-paths';
import { readToken, signToken } from './signed-token';

export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Who may reach files without a function, as plain data. Nobody reads (`read: false`): a function authorises
 * and hands out a link. Clients write only below the prefixes; `{openid}` in one stands for the writer's own.
 */
export interface ClientFileRules {
  readonly read: false;
  readonly writePrefixes: readonly string[];
}

export interface FileVaultOptions {
  readonly folder: string;
  readonly rules: ClientFileRules;
  /** Epoch milliseconds; links expire by this clock. */
  now(): number;
  /** Signs links; whoever has it can read every file. */
  readonly secret: string;
  /** 20 MB by default. */
  readonly fileBytesMax?: number;
}

export interface OpenedFile {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Opens the content; call it once. */
  stream(): Readable;
}

/** Private file storage on a folder. Methods throw FileError with the code that says why. */
export interface FileVault {
  /** Stores or replaces a file with a function's rights; gives its file id. On the disk when it resolves. */
  put(path: string, content: FileBytes): Promise<string>;
  /** Stores a file with a client's rights. Throws STORAGE_EXCEED_AUTHORITY outside the prefixes of the rules. */
  putFromClient(upload: { openid: string; path: string; bytes: FileBytes }): Promise<string>;
  /** Throws STORAGE_FILE_NONEXIST. */
  get(fileId: string): Promise<OpenedFile>;
  /** Throws STORAGE_FILE_NONEXIST. */
  delete(fileId: string): Promise<void>;
  /** A URL-safe token that opens the file for `maxAgeMs` (10 minutes by default). Throws STORAGE_FILE_NONEXIST. */
  createLink(fileId: string, maxAgeMs?: number): Promise<string>;
  /** Opens a link's file. Throws STORAGE_EXCEED_AUTHORITY (forged), STORAGE_LINK_EXPIRED or STORAGE_FILE_NONEXIST. */
  openLink(token: string): Promise<OpenedFile>;
  /** A token that allows one path to be written for 10 minutes. */
  createUploadToken(path: string): string;
  /** Stores a file with such a token. */
  putWithToken(token: string, content: FileBytes): Promise<string>;
}

const FILE_BYTES_MAX = 20 * 1024 * 1024;
/** The cloud's private links live this long unless asked otherwise. */
const LINK_MS = 600_000;

/** Opens the vault; the folder is made when it is not there. */
export function openFileVault(options: FileVaultOptions): FileVault {
  const { rules, secret } = options;
  const store = new FileFolder(options.folder, options.fileBytesMax ?? FILE_BYTES_MAX);
  const put = async (path: string, content: FileBytes): Promise<string> => {
    const fileId = fileIdOf(path);
    await store.write(path, content);
    return fileId;
  };
  return {
    put,
    putFromClient: async ({ openid, path, bytes }) => {
      checkPath(path);
      const isAllowed = rules.writePrefixes.some((prefix) => isBelow(path, prefix, openid));
      if (!isAllowed) throw new FileError('STORAGE_EXCEED_AUTHORITY', 'clients may not write here');
      return put(path, bytes);
    },
    get: async (fileId) => store.open(pathOf(fileId)),
    delete: async (fileId) => store.remove(pathOf(fileId)),
    createLink: async (fileId, maxAgeMs = LINK_MS) => {
      const { path } = await store.open(pathOf(fileId));
      return signToken({ use: 'read', path, expiresAt: options.now() + maxAgeMs }, secret);
    },
    openLink: async (token) => store.open(readToken(token, 'read', secret, options.now()).path),
    createUploadToken: (path) =>
      signToken({ use: 'write', path: checkPath(path), expiresAt: options.now() + LINK_MS }, secret),
    putWithToken: async (token, content) =>
      put(readToken(token, 'write', secret, options.now()).path, content),
  };
}

/** An openid that could pose as more than one part of a path opens nothing. */
function isBelow(path: string, prefix: string, openid: string): boolean {
  if (prefix.includes('{openid}') && !/^[\w-]+$/.test(openid)) return false;
  const folder = prefix.replaceAll('{openid}', openid).replace(/\/?$/, '/');
  return folder !== '/' && path.startsWith(folder);
}

/** Files under the hash of their path, so that no path can name a place outside the folder. */
class FileFolder {
  constructor(
    private readonly folder: string,
    private readonly bytesMax: number,
  ) {}

  async write(path: string, content: FileBytes): Promise<void> {
    const place = this.placeOf(path);
    await mkdir(place.folder, { recursive: true });
    const draft = join(place.folder, `${randomBytes(8).toString('hex')}.part`);
    try {
      const handle = await open(draft, 'wx');
      try {
        let bytes = 0;
        for await (const chunk of content instanceof Uint8Array ? [content] : content) {
          bytes += chunk.byteLength;
          if (bytes > this.bytesMax) {
            throw new FileError('STORAGE_FILE_TOO_LARGE', `the file is larger than ${this.bytesMax} bytes`);
          }
          await handle.writeFile(chunk);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, place.file);
    } finally {
      await rm(draft, { force: true });
    }
  }

  async open(path: string): Promise<OpenedFile> {
    const { file } = this.placeOf(path);
    const bytes = await this.sizeOf(file);
    if (bytes === undefined) throw missing(path);
    return { path, contentType: contentTypeOf(path), bytes, stream: () => createReadStream(file) };
  }

  async remove(path: string): Promise<void> {
    const { file } = this.placeOf(path);
    if ((await this.sizeOf(file)) === undefined) throw missing(path);
    await rm(file, { force: true });
  }

  private async sizeOf(file: string): Promise<number | undefined> {
    try {
      return (await stat(file)).size;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private placeOf(path: string): { folder: string; file: string } {
    const name = createHash('sha256').update(path).digest('hex');
    const folder = join(this.folder, name.slice(0, 2));
    return { folder, file: join(folder, name) };
  }
}

function missing(path: string): FileError {
  return new FileError('STORAGE_FILE_NONEXIST', `file does not exist: ${path}`);
}
