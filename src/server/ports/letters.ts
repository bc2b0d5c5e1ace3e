import type { PictureExtension } from '@shared/domain/file-place';
import type { Block } from '@shared/domain/letter';

/** A letter read from a file, before its pictures are kept. */
export interface WordLetter {
  /** Empty when no line of the file looks like one. */
  title: string;
  parts: WordLetterPart[];
  /** What could not be taken along, a sentence each. */
  lost: string[];
}

/** A picture that a letter can show. */
export interface LetterPicture {
  bytes: Uint8Array;
  extension: PictureExtension;
}

export type WordLetterPart =
  Exclude<Block, { type: 'picture' }> | (LetterPicture & { type: 'image'; caption: string });

export interface LetterReader {
  /**
   * Reads a .docx as blocks. Its name is its title where no line of it looks like one.
   * @throws ActionFailure LETTER_FILE_EMPTY, LETTER_FILE_OLD_FORMAT, LETTER_FILE_PROTECTED, LETTER_FILE_PDF,
   *   LETTER_FILE_NOT_WORD, LETTER_FILE_TOO_LARGE, LETTER_FILE_TOO_LONG, LETTER_FILE_BROKEN
   */
  readLetter(bytes: Uint8Array, fileName: string): Promise<WordLetter>;
  /**
   * A picture without what a camera writes beside it: place, time, device.
   * @throws ActionFailure LETTER_PICTURE_TOO_LARGE, LETTER_PICTURE_UNREADABLE
   */
  readPicture(bytes: Uint8Array): LetterPicture;
}
