import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { notFound } from './refusal';
import type { Reply } from './replies';

const MIME_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.mp3': 'audio/mpeg',
};
const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/;
/** The build puts a hash of the contents into such a name, so its contents never change. */
const HASHED_NAME = /\.[0-9a-f]{8,}\.\w+$/;
const compress = promisify(gzip);

interface StoredFile {
  modifiedAt: number;
  bytes: Buffer;
  compressed: Buffer | undefined;
  etag: string;
}

export interface StaticRequest {
  /** The address below the folder, still percent-encoded; ends in `/` for a folder's index.html. */
  pathname: string;
  acceptEncoding?: string;
  ifNoneMatch?: string;
}

/** Serves the files of one folder and nothing outside it. Keeps them in memory, compressed once. */
export class StaticFolder {
  readonly #folder: string;
  readonly #stored = new Map<string, StoredFile>();

  constructor(
    folder: string,
    /** The content security policy for a page, given its HTML. */
    private readonly policyOf: (html: string) => string,
  ) {
    this.#folder = path.resolve(folder);
  }

  /** @throws Refusal 404 for whatever is not a file of the folder */
  async reply({ pathname, acceptEncoding, ifNoneMatch }: StaticRequest): Promise<Reply> {
    const file = await this.#find(pathname);
    const type = MIME_TYPES[path.extname(file).toLowerCase()];
    if (!type) throw notFound();
    const stored = await this.#read(file, COMPRESSIBLE.test(type));
    const headers: Record<string, string> = {
      'content-type': type,
      etag: stored.etag,
      vary: 'accept-encoding',
      'cache-control': HASHED_NAME.test(file) ? 'private, max-age=31536000, immutable' : 'no-cache',
    };
    if (type.startsWith('text/html'))
      headers['content-security-policy'] = this.policyOf(String(stored.bytes));
    if (ifNoneMatch === stored.etag) return { status: 304, headers };
    if (!stored.compressed || !/\bgzip\b/.test(acceptEncoding ?? '')) {
      return { status: 200, headers, body: stored.bytes };
    }
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: stored.compressed };
  }

  async #find(pathname: string): Promise<string> {
    let decoded: string;
    try {
      decoded = decodeURIComponent(pathname);
    } catch {
      throw notFound();
    }
    if (/[\0\\]/.test(decoded)) throw notFound();
    const wanted = path.join(this.#folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
    try {
      // The real path, so that neither `..` nor a link leads out of the folder.
      const [real, home] = await Promise.all([fs.realpath(wanted), fs.realpath(this.#folder)]);
      if (real.startsWith(home + path.sep) && (await fs.stat(real)).isFile()) return real;
    } catch {
      throw notFound();
    }
    throw notFound();
  }

  async #read(file: string, isCompressible: boolean): Promise<StoredFile> {
    const modifiedAt = (await fs.stat(file)).mtimeMs;
    const known = this.#stored.get(file);
    if (known?.modifiedAt === modifiedAt) return known;
    const bytes = await fs.readFile(file);
    const stored = {
      modifiedAt,
      bytes,
      compressed: isCompressible ? await compress(bytes) : undefined,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    };
    this.#stored.set(file, stored);
    return stored;
  }
}
