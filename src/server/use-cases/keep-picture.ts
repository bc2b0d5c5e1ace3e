import { bytesDigestOf } from '@shared/domain/digest';
import { letterPicturePath } from '@shared/domain/file-place';
import type { FileStore } from '../ports';
import type { LetterPicture } from '../ports/letters';

/** Stores a picture for a school's letters under the hash of its content: the same picture is stored once. */
export function keepPicture(
  files: FileStore,
  schoolId: string,
  { bytes, extension }: LetterPicture,
): Promise<string> {
  return files.keep(letterPicturePath(schoolId, bytesDigestOf(bytes), extension), bytes);
}
