import { FileError, type FileErrorCode, type FileVault } from '../storage';
import { sheetPolicy } from './content-policy';
import { readBody } from './read-body';
import { badRequest, notFound, Refusal, tooLarge } from './refusal';
import { json, type Reply } from './replies';
import type { Route } from './route';

/** A photograph or a Word letter fits; the phone's own limit is smaller. */
const FILE_LIMIT = 10 * 1024 * 1024;

const REFUSALS: Record<FileErrorCode, () => Refusal> = {
  INVALID_PARAM: badRequest,
  STORAGE_FILE_NONEXIST: notFound,
  STORAGE_EXCEED_AUTHORITY: () =>
    new Refusal(403, 'FILE_FORBIDDEN', '没有权限存取这个文件。This file is not yours to reach.'),
  STORAGE_FILE_TOO_LARGE: () => tooLarge(FILE_LIMIT),
};

/**
 * A sheet to print that a function made, the only kind of page that storage shows. Clients cannot write there; and
 * should a sheet ever hold what it must not, nothing in it runs, loads or belongs to this address.
 */
const PRINT_SHEET = /^kept\/downloads\/[^/]+\.html$/;
const SHEET_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': sheetPolicy(),
  // A sandboxed page cannot have a group of windows to itself: with the usual header browsers refuse to show it.
  'cross-origin-opener-policy': 'unsafe-none',
};

export type FileStore = Pick<FileVault, 'putFromClient' | 'openLink'>;

/** `PUT /api/files?path=…` is what `wx.cloud.uploadFile` is on a phone; `GET /api/files/<link>` a download. */
export function createFileRoutes(files: FileStore): Route {
  return async (request) => {
    const { pathname, searchParams } = request.url;
    if (pathname === '/api/files' && request.method === 'PUT') {
      const { openid } = request.requirePerson();
      const path = searchParams.get('path');
      if (!path) throw badRequest();
      const bytes = await readBody(request.incoming, FILE_LIMIT);
      const { fileId } = await orRefuse(files.putFromClient({ openid, path, bytes }));
      // The platform's own spelling.
      return json({ fileID: fileId });
    }
    if (pathname.startsWith('/api/files/') && request.method === 'GET') {
      return download(files, pathname.slice('/api/files/'.length));
    }
    return undefined;
  };
}

async function download(files: FileStore, link: string): Promise<Reply> {
  const file = await orRefuse(files.openLink(link));
  if (!file) throw notFound();
  return {
    status: 200,
    headers: {
      'content-type': file.contentType,
      'cache-control': 'no-store',
      ...(PRINT_SHEET.test(file.path) ? SHEET_HEADERS : {}),
    },
    body: file.bytes,
  };
}

/** @throws Refusal for what the vault refuses */
async function orRefuse<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof FileError ? REFUSALS[error.code]() : error;
  }
}
