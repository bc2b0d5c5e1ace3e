import { LETTER_LIMITS, type Block } from '@shared/domain/letter';
import { isDocumentNumber } from './letter-head';
import type { Line, Piece } from './pieces';
import { labelled, type PieceReader } from './read-pieces';
import { splitText } from './split-text';
import { readTable, type TableBlocks } from './table-blocks';
import type { WordImage } from './word-model';

/** What a Word file gives straight away; its pictures are still to be kept. */
export type TextBlock = Exclude<Block, { type: 'picture' }>;
export type LetterPart = TextBlock | { type: 'image'; image: WordImage };

export interface LetterParts {
  parts: LetterPart[];
  tables: TableBlocks[];
}

const SECTION = /^([一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部分条])/;
const SHORT = 40;
/** Bold throughout, but a sentence: it is stressed, not a heading. */
const LONGEST_EMPHASIS = 300;
/** Points; 小三号 and larger. */
const LARGE = 14.5;

/** Turns the pieces of a document into the blocks of a letter. `above` are the lines over the title. */
export function toLetterParts(
  pieces: readonly Piece[],
  above: ReadonlySet<Piece>,
  reader: PieceReader,
): LetterParts {
  const parts: LetterPart[] = [];
  const tables: TableBlocks[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.kind === 'picture') parts.push({ type: 'image', image: piece.image });
    if (piece.kind === 'table') {
      const table = readTable(piece.table, reader);
      tables.push(table);
      parts.push(...table.blocks, ...table.images.map((image): LetterPart => ({ type: 'image', image })));
    }
    const list = piece.kind === 'line' && piece.label ? listFrom(pieces, at) : [];
    if (list.length > 0) parts.push(...listBlocks(list));
    else if (piece.kind === 'line') parts.push(...lineBlocks(piece, above.has(piece)));
    at += Math.max(1, list.length);
  }
  return { parts, tables };
}

function lineBlocks(line: Line, isAbove: boolean): TextBlock[] {
  const { text, look } = line;
  if (isAbove && isDocumentNumber(text)) return [{ type: 'paragraph', text }];
  if (isAbove || isHeading(line)) return [{ type: 'heading', text: text.replace(/\n/g, ' ') }];
  if (look.isBold && text.length <= LONGEST_EMPHASIS && !/[：:]$/.test(text)) {
    return [{ type: 'emphasis', text }];
  }
  return paragraphs(text);
}

function isHeading({ text, look }: Line): boolean {
  if (text.length > SHORT) return look.style !== null && text.length <= LETTER_LIMITS.blockChars;
  if (look.style !== null) return true;
  if (/[。；！？，：:]$/.test(text) || text.includes('\n')) return false;
  const isSetOff = look.isBold || (look.isCentred && (look.size ?? 0) >= LARGE);
  return isSetOff || SECTION.test(text);
}

/** The paragraphs of one list from here on, deeper levels among them. */
function listFrom(pieces: readonly Piece[], from: number): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces.slice(from)) {
    if (piece.kind !== 'line' || !piece.label) break;
    if (lines[0] && piece.label.listId !== lines[0].label?.listId) break;
    lines.push(piece);
  }
  return lines;
}

/** A plain list stays one; numbers of another kind, and those of lists inside lists, stay as words. */
function listBlocks(lines: readonly Line[]): TextBlock[] {
  const labels = lines.flatMap(({ label }) => (label ? [label] : []));
  const isFlat = labels.every(({ level }) => level === labels[0]?.level);
  const fits = lines.length <= LETTER_LIMITS.listItems && isFlat;
  const isItemised = lines.every(({ text, look }) => text.length <= LETTER_LIMITS.blockChars && !look.style);
  if (fits && isItemised && labels.every(({ kind }) => kind === 'bullet')) {
    return [{ type: 'list', isNumbered: false, items: lines.map(itemOf) }];
  }
  const isCounted = labels.every(({ kind, value }, index) => kind === 'plain-number' && value === index + 1);
  // A single numbered paragraph between others is a section, not a list.
  if (fits && isItemised && isCounted && lines.length > 1) {
    return [{ type: 'list', isNumbered: true, items: lines.map(itemOf) }];
  }
  if (isFlat && lines.length <= LETTER_LIMITS.listItems) {
    return lines.flatMap((line) => lineBlocks({ ...line, text: labelled(line), label: null }, false));
  }
  return paragraphs(lines.map(labelled).join('\n'));
}

function itemOf({ text }: Line): string {
  return text.replace(/\n/g, ' ');
}

function paragraphs(text: string): TextBlock[] {
  return splitText(text, LETTER_LIMITS.blockChars).map((part) => ({ type: 'paragraph', text: part }));
}
