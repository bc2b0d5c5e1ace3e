import { isKeptPicture, isUpload, KEPT } from '@shared/domain/file-place';
import type { FileStore } from '../ports';
import { cloud } from './sdk';

interface LinkedFile {
  fileID: string;
  /** Empty for a file that is gone. */
  tempFileURL: string;
}

/** The environment's private storage. */
export const files: FileStore = {
  readUpload: async (fileId) => (isUpload(fileId) ? read(fileId) : null),
  readPicture: async (fileId) => (isKeptPicture(fileId) ? read(fileId) : null),
  async keep(path, bytes) {
    const { fileID } = await cloud.uploadFile({
      cloudPath: `${KEPT}/${path}`,
      fileContent: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    });
    return fileID;
  },
  async linksTo(fileIds, forSeconds) {
    if (fileIds.length === 0) return new Map();
    const fileList = fileIds.map((fileID) => ({ fileID, maxAge: forSeconds }));
    const answer = (await cloud.getTempFileURL({ fileList })) as { fileList: LinkedFile[] };
    return new Map(
      answer.fileList.filter((file) => file.tempFileURL).map((file) => [file.fileID, file.tempFileURL]),
    );
  },
  async remove(fileId) {
    await cloud.deleteFile({ fileList: [fileId] });
  },
};

async function read(fileID: string): Promise<Uint8Array | null> {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID });
    return fileContent;
  } catch {
    // The SDK tells a missing file, a foreign one and an ill-formed id apart only by wording: all are "not there".
    return null;
  }
}
