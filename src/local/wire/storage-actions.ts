import type { FileVault } from '../storage';
import { FileError, fileIdOf } from '../storage';
import { WireError, type ReplyBody } from './reply';

type Params = Readonly<Record<string, unknown>>;

/** Carries out one `storage.*` action. `origin` is the server's own address, which links begin with. */
export async function runStorageAction(
  files: FileVault,
  origin: string,
  action: string,
  params: Params,
): Promise<ReplyBody | undefined> {
  switch (action) {
    case 'storage.getUploadMetadata':
      return uploadMetadata(files, origin, params);
    case 'storage.batchGetDownloadUrl': {
      const requests = readList(params.file_list).map(readDownload);
      return {
        data: { download_list: await Promise.all(requests.map((file) => downloadUrl(files, origin, file))) },
      };
    }
    case 'storage.batchDeleteFile': {
      const fileIds = readList(params.fileid_list).map(readFileId);
      return { data: { delete_list: await Promise.all(fileIds.map((fileID) => deleteFile(files, fileID))) } };
    }
    default:
      return undefined;
  }
}

function uploadMetadata(files: FileVault, origin: string, params: Params): ReplyBody {
  const { path } = params;
  if (typeof path !== 'string') throw new WireError('INVALID_PARAM', 'path is missing');
  const token = files.createUploadToken(path);
  const fileId = fileIdOf(path);
  return {
    data: { url: `${origin}/upload`, token: 'local', authorization: token, fileId, cosFileId: 'local' },
  };
}

interface DownloadRequest {
  readonly fileID: string;
  readonly maxAgeMs: number | undefined;
}

/** One missing file does not fail the others: each has its own code. */
async function downloadUrl(
  files: FileVault,
  origin: string,
  { fileID, maxAgeMs }: DownloadRequest,
): Promise<ReplyBody> {
  try {
    const tempFileURL = `${origin}/files/${await files.createLink(fileID, maxAgeMs)}`;
    return { code: 'SUCCESS', fileID, tempFileURL };
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, fileID, tempFileURL: '' };
    throw error;
  }
}

async function deleteFile(files: FileVault, fileID: string): Promise<ReplyBody> {
  try {
    await files.delete(fileID);
    return { code: 'SUCCESS', fileID };
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, fileID };
    throw error;
  }
}

function readList(list: unknown): unknown[] {
  // The cloud takes 50 files a call.
  if (!Array.isArray(list) || list.length > 50)
    throw new WireError('INVALID_PARAM', 'a list of at most 50 files is needed');
  return list;
}

function readFileId(fileId: unknown): string {
  if (typeof fileId !== 'string') throw new WireError('INVALID_PARAM', 'a file id must be a string');
  return fileId;
}

function readDownload(file: unknown): DownloadRequest {
  const { fileid, max_age: maxAgeSeconds } = (file ?? {}) as Record<string, unknown>;
  const maxAgeMs = typeof maxAgeSeconds === 'number' ? maxAgeSeconds * 1000 : undefined;
  return { fileID: readFileId(fileid), maxAgeMs };
}
