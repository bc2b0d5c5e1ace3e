import { ActionFailure } from '@shared/domain/errors';
import type { PictureCleaner } from '../ports';
import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';

/** More than a phone's photo of a slip needs once the client has made it smaller. */
const MOST_BYTES = 3 * 1024 * 1024;

/** What the file is, is read from its content, never from its name. */
export const pictureCleaner: PictureCleaner = {
  clean(bytes) {
    if (bytes.byteLength > MOST_BYTES) throw new ActionFailure('PICTURE_TOO_LARGE');
    const jpeg = cleanJpeg(bytes);
    if (jpeg) return { bytes: jpeg, extension: 'jpg' };
    const png = cleanPng(bytes);
    if (png) return { bytes: png, extension: 'png' };
    throw new ActionFailure('PICTURE_UNREADABLE');
  },
};
