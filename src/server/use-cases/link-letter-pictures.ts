import { ActionFailure } from '@shared/domain/errors';
import { isLetterPicture } from '@shared/domain/file-place';
import type { Ports } from '../ports';
import { linkFiles } from './link-pictures';
import type { UseCase } from './use-case';

/** Links for those who write a letter or look at one of their school. @throws ActionFailure INVALID_INPUT */
export function createLinkLetterPictures({ files }: Pick<Ports, 'files'>): UseCase<'link-letter-pictures'> {
  return async ({ fileIds }, { within }) => {
    if (!fileIds.every((fileId) => isLetterPicture(fileId, within.schoolId))) {
      throw new ActionFailure('INVALID_INPUT', ['fileIds']);
    }
    return { pictures: await linkFiles(files, fileIds) };
  };
}
