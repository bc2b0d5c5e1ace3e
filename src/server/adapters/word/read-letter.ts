import { ActionFailure } from '@shared/domain/errors';
import { LETTER_LIMITS, textOfBlock } from '@shared/domain/letter';
import type { LetterReader, WordLetterPart } from '../../ports/letters';
import { findLosses } from './find-losses';
import { toLetterParts, type LetterPart } from './letter-blocks';
import { findHead } from './letter-head';
import { lostSentences, type Losses } from './lost-sentences';
import { readPicture } from './letter-picture';
import { PieceReader } from './read-pieces';
import { takeTearOff } from './tear-off';
import { unpackWordFile, type WordFile } from './unpack-word-file';
import { readWordModel, type WordImage, type WordModel } from './word-model';

/** Longer than this it is a book: no draft of a letter comes of it. */
const MOST_CHARS = 3 * LETTER_LIMITS.totalChars;
const MOST_QUOTED = 5;
const MOST_BLOCKS = 5 * LETTER_LIMITS.blocks;

/** Reads letters that were written in Word or WPS. */
export const letterReader: LetterReader = {
  readPicture(bytes) {
    const picture = readPicture(bytes);
    if (picture === 'too-large') throw new ActionFailure('LETTER_PICTURE_TOO_LARGE', ['fileId']);
    if (typeof picture === 'string') throw new ActionFailure('LETTER_PICTURE_UNREADABLE', ['fileId']);
    return picture;
  },
  async readLetter(bytes, fileName) {
    const file = unpackWordFile(bytes);
    const reader = new PieceReader(await modelOf(file), file.numbering);
    const { pieces, signature, slip, taken } = takeTearOff(reader.read());
    const { title, rest, above } = findHead(pieces, fileName);
    const { parts, tables } = toLetterParts(rest, above, reader);
    const signed: LetterPart[] = signature ? [...parts, signature] : parts;
    const { kept, pictures } = await takePictures(signed);
    const texts = kept.map((part) => (part.type === 'image' ? part.caption : textOfBlock(part)));
    const chars = texts.reduce((sum, text) => sum + Array.from(text).length, 0);
    if (chars > MOST_CHARS || kept.length > MOST_BLOCKS) {
      throw new ActionFailure('LETTER_FILE_TOO_LONG', ['fileId']);
    }
    if (title === '' && kept.length === 0) throw new ActionFailure('LETTER_FILE_EMPTY', ['fileId']);
    const found = findLosses(file.parts, file.documentPath);
    const { notes, picturesInTables } = reader.carried;
    const losses: Losses = {
      ...found,
      ...{ slip, pictures, chars, picturesInTables },
      notes: notes.length,
      blocks: kept.length,
      hasMergedCells: tables.some((table) => table.hasMergedCells),
      splitTables: tables.filter(({ change }) => change === 'split').length,
      spelledTables: tables.filter(({ change }) => change === 'spelled-out').length,
      unread: unreadTexts(found.texts, [title, ...texts, taken]),
    };
    return { title, parts: kept, lost: lostSentences(losses) };
  },
};

/** A file that is a zip of the right names and still no document: cut off, or changed by hand. */
async function modelOf({ docx }: WordFile): Promise<WordModel> {
  try {
    return await readWordModel(docx);
  } catch {
    throw new ActionFailure('LETTER_FILE_BROKEN', ['fileId']);
  }
}

async function takePictures(
  parts: readonly LetterPart[],
): Promise<{ kept: WordLetterPart[]; pictures: Losses['pictures'] }> {
  const pictures = { drawn: 0, 'too-large': 0, 'too-many': 0, broken: 0 };
  const kept: WordLetterPart[] = [];
  let count = 0;
  for (const part of parts) {
    if (part.type !== 'image') {
      kept.push(part);
      continue;
    }
    const picture = readPicture(await bytesOf(part.image));
    if (typeof picture === 'string') pictures[picture] += 1;
    else if (count === LETTER_LIMITS.pictures) pictures['too-many'] += 1;
    else {
      count += 1;
      kept.push({ type: 'image', ...picture, caption: captionOf(part.image) });
    }
  }
  return { kept, pictures };
}

/** Nothing for a picture that lies outside of the file, or nowhere. */
async function bytesOf(image: WordImage): Promise<Uint8Array> {
  try {
    return await image.readAsBuffer();
  } catch {
    return new Uint8Array();
  }
}

/** Word fills in names of files and guesses in English: only what somebody wrote in Chinese is a caption. */
function captionOf({ altText = '' }: WordImage): string {
  const text = altText.trim();
  const isWritten = /\p{Script=Han}{2}/u.test(text) && !/^(图片|图像|图形|形状)\s*\d*$/.test(text);
  return isWritten && text.length <= 100 && !/\.\w{3,4}$/.test(text) ? text.replace(/\s+/g, ' ') : '';
}

/** The runs of text in the file whose words arrived nowhere: in a text box of a new kind, for example. */
function unreadTexts(texts: readonly string[], arrived: readonly string[]): string[] {
  const known = wordsOf(arrived.join(''));
  const missing = texts.filter((text) => !known.includes(wordsOf(text)));
  return [...new Set(missing.map((text) => text.trim()))].slice(0, MOST_QUOTED);
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
