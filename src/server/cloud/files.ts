import type { FileStore } from '../ports';
import { cloud } from './sdk';

/** The environment's private storage. */
export const files: FileStore = {
  async read(fileId) {
    try {
      const { fileContent } = await cloud.downloadFile({ fileID: fileId });
      return fileContent;
    } catch {
      // The SDK tells a missing file, a foreign one and an ill-formed id apart only by wording: all are "not there".
      return null;
    }
  },
  async remove(fileId) {
    await cloud.deleteFile({ fileList: [fileId] });
  },
};
