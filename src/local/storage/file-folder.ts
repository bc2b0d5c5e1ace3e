import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from './errors';

/** A file's content, or a stream of it. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Files under the hash of their path, so that no path can name a place outside the folder. A file's first line says
 * which path it is of and who wrote it (nobody: a function); the rest is the content.
 */
export class FileFolder {
  constructor(
    private readonly folder: string,
    private readonly bytesMax: number,
  ) {}

  /** On the disk when it resolves; a reader sees the old content or the new, never a half. */
  async write(path: string, owner: string | undefined, content: FileContent): Promise<void> {
    const { folder, file } = this.placeOf(path);
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${randomBytes(8).toString('hex')}.part`);
    try {
      const handle = await open(draft, 'wx', 0o600);
      try {
        await handle.writeFile(`${JSON.stringify({ path, owner })}\n`);
        await this.copy(content, async (chunk) => handle.writeFile(chunk));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** The content and who wrote it; undefined when there is no such file. */
  async read(path: string): Promise<{ bytes: Buffer; owner: string | undefined } | undefined> {
    const stored = await this.readStored(path);
    if (!stored) return undefined;
    const headerEnd = stored.indexOf('\n');
    const header = JSON.parse(stored.subarray(0, headerEnd).toString('utf8')) as { owner?: string };
    return { bytes: stored.subarray(headerEnd + 1), owner: header.owner };
  }

  async remove(path: string): Promise<void> {
    await rm(this.placeOf(path).file, { force: true });
  }

  private async copy(content: FileContent, write: (chunk: Uint8Array) => Promise<void>): Promise<void> {
    let bytes = 0;
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      bytes += chunk.byteLength;
      if (bytes > this.bytesMax) {
        throw new FileError('STORAGE_FILE_TOO_LARGE', `the file is larger than ${this.bytesMax} bytes`);
      }
      await write(chunk);
    }
  }

  private async readStored(path: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.placeOf(path).file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private placeOf(path: string): { folder: string; file: string } {
    const name = createHash('sha256').update(path).digest('hex');
    const folder = join(this.folder, name.slice(0, 2));
    return { folder, file: join(folder, name) };
  }
}
