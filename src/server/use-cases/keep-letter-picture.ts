import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import type { LetterReader } from '../ports/letters';
import { findSchool } from './find-class';
import { keepPicture } from './keep-picture';
import type { UseCase } from './use-case';

/**
 * Takes a school's own picture into its keeping, for its letters. The upload is deleted, kept or not.
 * @throws ActionFailure FILE_NOT_FOUND, LETTER_PICTURE_TOO_LARGE, LETTER_PICTURE_UNREADABLE
 */
export function createKeepLetterPicture(
  ports: Pick<Ports, 'schools' | 'files'> & { letters: LetterReader },
): UseCase<'keep-letter-picture'> {
  return async ({ fileId }, { within }) => {
    const { _id: schoolId } = await findSchool(ports, within);
    const bytes = await ports.files.readUpload(fileId);
    if (!bytes) throw new ActionFailure('FILE_NOT_FOUND', ['fileId']);
    try {
      const picture = ports.letters.readPicture(bytes);
      return { fileId: await keepPicture(ports.files, schoolId, picture) };
    } finally {
      await ports.files.remove(fileId);
    }
  };
}
