import type { PictureExtension } from '@shared/domain/file-place';
import { LETTER_LIMITS } from '@shared/domain/letter';
import type { LetterPicture } from '../../ports/letters';
import { cleanJpeg } from '../clean-jpeg';
import { cleanPng } from '../clean-png';

/** `drawn`: of a kind that phones do not show (WMF, EMF, TIFF, BMP, SVG). */
export type PictureFault = 'too-large' | 'drawn' | 'broken';

/** A picture as a letter may show it, without what a camera writes beside it; or why it cannot be shown. */
export function readPicture(bytes: Uint8Array): LetterPicture | PictureFault {
  if (bytes.length === 0) return 'broken';
  const extension = kindOf(bytes);
  if (!extension) return 'drawn';
  if (bytes.length > LETTER_LIMITS.pictureBytes) return 'too-large';
  const clean = cleaned(bytes, extension);
  return clean ? { bytes: clean, extension } : 'broken';
}

function cleaned(bytes: Uint8Array, extension: PictureExtension): Uint8Array | null {
  if (extension === 'jpg') return cleanJpeg(bytes);
  return extension === 'png' ? cleanPng(bytes) : bytes;
}

/** What a picture is by its first bytes. */
function kindOf(bytes: Uint8Array): PictureExtension | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'gif';
  const isWebp =
    startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);
  return isWebp ? 'webp' : null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
