import type { Ports } from '../ports';
import type { LetterReader } from '../ports/letters';
import { createKeepLetterPicture } from './keep-letter-picture';
import { createLinkLetterPictures } from './link-letter-pictures';
import { createReadLetterFile } from './read-letter-file';

/** What those who write a letter bring into it. */
export function createLetterUseCases(ports: Ports & { letters: LetterReader }) {
  return {
    'read-letter-file': createReadLetterFile(ports),
    'keep-letter-picture': createKeepLetterPicture(ports),
    'link-letter-pictures': createLinkLetterPictures(ports),
  };
}
