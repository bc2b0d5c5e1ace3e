import type { Download } from '@shared/domain/download';
import type { Added } from './stored';

export interface FileStore {
  /** The bytes of a file that a client sent into the inbox; null when it is not there, or lies anywhere else. */
  readUpload(fileId: string): Promise<Uint8Array | null>;
  /** The bytes of a picture that a function kept for letters; null when it is gone, or lies anywhere else. */
  readPicture(fileId: string): Promise<Uint8Array | null>;
  /** Stores a file where no client can write and none can read without a link. Gives its file id. */
  keep(path: string, bytes: Uint8Array): Promise<string>;
  /** Links that open private files for a while, by file id; a file that is gone has none. At most 50 at once. */
  linksTo(fileIds: readonly string[], forSeconds: number): Promise<Map<string, string>>;
  remove(fileId: string): Promise<void>;
}

export interface DownloadStore {
  add(download: Download): Promise<Added>;
  /** Downloads whose time was over before `before` (epoch ms). */
  listExpired(before: number): Promise<Download[]>;
  remove(downloadId: string): Promise<void>;
}

export interface PictureCleaner {
  /**
   * A photo without what a camera writes beside the picture: place, time, device. Which way up it is stays.
   * @throws ActionFailure PICTURE_UNREADABLE when it is neither JPEG nor PNG, PICTURE_TOO_LARGE
   */
  clean(bytes: Uint8Array): { bytes: Uint8Array; extension: 'jpg' | 'png' };
}
