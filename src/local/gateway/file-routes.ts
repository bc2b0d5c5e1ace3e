import { readBody } from './read-body';
import { badRequest, notFound } from './refusal';
import { json } from './replies';
import type { Route } from './route';

/** A photograph or a Word letter fits; the phone's own limit is smaller. */
const FILE_LIMIT = 10 * 1024 * 1024;

/** What the file routes need of the vault. */
export interface FileStore {
  /** @throws Error when the storage rule refuses this person to write there */
  putFromClient(upload: {
    openid: string;
    path: string;
    bytes: Buffer;
  }): Promise<{ fileId: string }> | { fileId: string };
  /** @returns the file of a signed link, or undefined when the link is forged, expired or of a deleted file. */
  openLink(link: string): Promise<{ bytes: Buffer } | undefined>;
}

/** `PUT /api/files?path=…` is what `wx.cloud.uploadFile` is on a phone; `GET /api/files/<link>` a download. */
export function createFileRoutes(files: FileStore): Route {
  return async (request) => {
    const { pathname, searchParams } = request.url;
    if (pathname === '/api/files' && request.method === 'PUT') {
      const { openid } = request.requirePerson();
      const path = searchParams.get('path');
      if (!path) throw badRequest();
      const bytes = await readBody(request.incoming, FILE_LIMIT);
      const { fileId } = await files.putFromClient({ openid, path, bytes });
      // The platform's own spelling.
      return json({ fileID: fileId });
    }
    if (pathname.startsWith('/api/files/') && request.method === 'GET') {
      const file = await files.openLink(pathname.slice('/api/files/'.length));
      if (!file) throw notFound();
      return {
        status: 200,
        headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
        body: file.bytes,
      };
    }
    return undefined;
  };
}
