import { FileError } from './errors';
import { FileFolder, type FileContent } from './file-folder';
import { checkPath, contentTypeOf, fileIdOf, pathOf } from './file-paths';
import { readToken, signToken } from './signed-token';

/** CloudBase's rule "the creator may write": a client makes new files and replaces its own. */
const CREATOR_WRITES = 'resource.openid == auth.openid';

/**
 * What clients may do without a function, as plain data in the form of CloudBase's storage rules.
 * Nobody reads: a function authorises and hands out a link.
 */
export interface ClientFileRules {
  readonly read: boolean | string;
  readonly write: boolean | string;
  /** Where clients may write at all; `{openid}` in one stands for the writer's own. Absent: anywhere. */
  readonly writePrefixes?: readonly string[];
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
  /** By the path's ending; what a browser could run (HTML, SVG) is `application/octet-stream`. */
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A file a client sends: the person as the gateway knows them, never as the request says. */
export interface ClientUpload {
  readonly openid: string;
  readonly path: string;
  readonly bytes: FileContent;
}

/** The vault answers with file ids: `cloud://local.anxin/<path>`. Every method throws FileError. */
export interface StoredFile {
  readonly fileId: string;
}

/** Private file storage on a folder. */
export interface FileVault {
  /** Stores or replaces a file with a function's rights. On the disk when it resolves. */
  put(path: string, content: FileContent): Promise<StoredFile>;
  /** Stores a file with a client's rights. Throws STORAGE_EXCEED_AUTHORITY where the rules refuse it. */
  putFromClient(upload: ClientUpload): Promise<StoredFile>;
  /** Throws STORAGE_FILE_NONEXIST. */
  get(fileId: string): Promise<OpenedFile>;
  /** Throws STORAGE_FILE_NONEXIST. */
  delete(fileId: string): Promise<void>;
  /** A URL-safe token that opens the file for `maxAgeMs` (10 minutes by default). Throws STORAGE_FILE_NONEXIST. */
  createLink(fileId: string, maxAgeMs?: number): Promise<string>;
  /** The file of a link's token; undefined when it is forged or expired, or the file is gone. */
  openLink(token: string): Promise<OpenedFile | undefined>;
  /** A token that allows one path to be written for 10 minutes. */
  createUploadToken(path: string): string;
  /** Stores a file with such a token. Throws STORAGE_EXCEED_AUTHORITY when it is forged or expired. */
  putWithToken(token: string, content: FileContent): Promise<StoredFile>;
}

const FILE_BYTES_MAX = 20 * 1024 * 1024;
/** The cloud's private links live this long unless asked otherwise. */
const LINK_MS = 600_000;

/** Opens the vault; the folder is made with the first file. Throws for a rule the local cloud cannot keep. */
export function openFileVault(options: FileVaultOptions): FileVault {
  const { rules, secret } = options;
  assertKnownRules(rules);
  const folder = new FileFolder(options.folder, options.fileBytesMax ?? FILE_BYTES_MAX);

  async function write(path: string, owner: string | undefined, content: FileContent): Promise<StoredFile> {
    const fileId = fileIdOf(path);
    await folder.write(path, owner, content);
    return { fileId };
  }

  async function find(path: string): Promise<OpenedFile | undefined> {
    const stored = await folder.read(path);
    return stored && { path, contentType: contentTypeOf(path), bytes: stored.bytes };
  }

  async function get(fileId: string): Promise<OpenedFile> {
    const file = await find(pathOf(fileId));
    if (!file) throw new FileError('STORAGE_FILE_NONEXIST', `file does not exist: ${fileId}`);
    return file;
  }

  return {
    get,
    put: async (path, content) => write(path, undefined, content),
    putFromClient: async ({ openid, path, bytes }) => {
      const isAllowed = isBelowPrefixes(checkPath(path), rules.writePrefixes, openid);
      const existing = isAllowed ? await folder.read(path) : undefined;
      if (rules.write === false || !isAllowed || (existing && existing.owner !== openid)) {
        throw new FileError('STORAGE_EXCEED_AUTHORITY', 'the storage rule refuses this write');
      }
      return write(path, openid, bytes);
    },
    delete: async (fileId) => folder.remove((await get(fileId)).path),
    createLink: async (fileId, maxAgeMs = LINK_MS) => {
      const { path } = await get(fileId);
      return signToken({ use: 'read', path, expiresAt: options.now() + maxAgeMs }, secret);
    },
    openLink: async (token) => {
      const grant = readToken(token, 'read', secret, options.now());
      return grant && find(grant.path);
    },
    createUploadToken: (path) =>
      signToken({ use: 'write', path: checkPath(path), expiresAt: options.now() + LINK_MS }, secret),
    putWithToken: async (token, content) => {
      const grant = readToken(token, 'write', secret, options.now());
      if (!grant) throw new FileError('STORAGE_EXCEED_AUTHORITY', 'the upload is not authorised');
      return write(grant.path, undefined, content);
    },
  };
}

function assertKnownRules({ read, write }: ClientFileRules): void {
  if (read !== false) throw new Error('storage rule: only "read": false is supported by the local cloud');
  if (write !== false && write !== CREATOR_WRITES) {
    throw new Error(
      `storage rule: only "write": false or "${CREATOR_WRITES}" is supported by the local cloud`,
    );
  }
}

/** An openid that could pose as more than one part of a path opens nothing. */
function isBelowPrefixes(path: string, prefixes: readonly string[] | undefined, openid: string): boolean {
  if (!prefixes) return true;
  return prefixes.some((prefix) => {
    if (prefix.includes('{openid}') && !/^[\w-]+$/.test(openid)) return false;
    return path.startsWith(prefix.replaceAll('{openid}', openid).replace(/\/?$/, '/'));
  });
}
