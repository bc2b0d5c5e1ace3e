import { FileError, type FileErrorCode, type FileVault } from '../storage';
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
    headers: { 'content-type': file.contentType, 'cache-control': 'no-store' },
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
