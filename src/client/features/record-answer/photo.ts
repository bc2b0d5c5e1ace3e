import { INBOX } from '@shared/domain/file-place';
import { ActionError } from '../../lib/action-error';
import { uploadFile } from '../../lib/files';
import { newId } from '../../lib/ids';
import { takePhotoInBrowser, takePhotoInWechat } from './take-photo';

/** A photo of a slip on this phone: made small, with nothing of the camera's own notes where a browser drew it anew. */
export interface Photo {
  source: string | Blob;
  bytes: number;
  /** What the page shows it by. */
  preview: string;
}

/** The photo could not be stored for want of a network: what else was filled in can wait, a photo cannot. */
export class PhotoOfflineError extends Error {
  constructor() {
    super('the photo needs a network');
    this.name = 'PhotoOfflineError';
  }
}

/** Takes or chooses one photo; null when nothing was chosen. @throws Error when it could not be read */
export function choosePhoto(): Promise<Photo | null> {
  return process.env.TARO_ENV === 'weapp' ? takePhotoInWechat() : takePhotoInBrowser();
}

/** Stores the photo in the inbox and gives its file id. @throws PhotoOfflineError, ActionError */
export async function uploadPhoto({ source, bytes }: Photo): Promise<string> {
  try {
    return await uploadFile(`${INBOX}/${newId()}.jpg`, { name: 'slip.jpg', bytes, source });
  } catch (error) {
    if (error instanceof ActionError && error.code === 'OFFLINE') throw new PhotoOfflineError();
    throw error;
  }
}
