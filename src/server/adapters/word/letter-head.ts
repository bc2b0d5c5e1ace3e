import { LETTER_LIMITS } from '@shared/domain/letter';
import type { Line, Piece } from './pieces';

/** What families call such a letter: the line that says it is its title, not the name of who sends it. */
const NAMES_A_LETTER =
  /(告家长书|一封信|公开信|承诺书|责任书|倡议书|告知书|通知|通告|公告|提示|提醒|须知|方案|的函|预警)[）)]?$/;
/** 河教〔2026〕12号 */
const DOCUMENT_NUMBER = /[〔[［(（]\s*\d{4}\s*[〕\]］)）]\s*第?\s*\d+\s*号/;
const ANNEX = /^附件?\s*[\d一二三四五六七八九十]*\s*[：:.、]?$/;
/** Points; 三号 and larger. */
const LARGE = 15.5;
const HEAD_LINES = 8;

export interface LetterHead {
  /** Empty when no line looks like one. */
  title: string;
  /** Everything but the title. */
  rest: Piece[];
  /** The lines above the title: the red head, the number of the document. */
  above: ReadonlySet<Piece>;
}

/**
 * Finds the title at the top of a letter. With a red head (红头) the name of the issuing body stands above it, larger
 * than the title itself, and the document's number between them.
 */
export function findHead(pieces: readonly Piece[], fileName: string): LetterHead {
  const head = headLines(pieces);
  const groups = groupTitles(head);
  const chosen =
    groups.find((group) => NAMES_A_LETTER.test(wordsOf(group))) ??
    groups.find((group) => !isIssuer(wordsOf(group)));
  if (!chosen) return { title: titleInName(fileName), rest: [...pieces], above: new Set() };
  const parts = new Set<Piece>(chosen);
  const first = pieces.findIndex((piece) => parts.has(piece));
  return {
    title: wordsOf(chosen),
    rest: pieces.filter((piece) => !parts.has(piece)),
    above: new Set(pieces.slice(0, first)),
  };
}

/** A file is often called what its letter is called. */
function titleInName(fileName: string): string {
  const name = fileName.replace(/\.\w+$/, '').trim();
  return NAMES_A_LETTER.test(name) && name.length <= LETTER_LIMITS.titleChars ? name : '';
}

/** Whether a line above the title is the document's number, not a name. */
export function isDocumentNumber(text: string): boolean {
  return DOCUMENT_NUMBER.test(text);
}

/** The first lines that are set like a head, up to the first that is running text. */
function headLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (lines.length === HEAD_LINES) break;
    if (piece.kind === 'picture') continue;
    if (piece.kind !== 'line' || !isHeadLine(piece, lines.length === 0)) break;
    lines.push(piece);
  }
  return lines;
}

function isHeadLine({ text, look, label }: Line, isFirst: boolean): boolean {
  if (label || text.length > 2 * LETTER_LIMITS.titleChars || /[。；，：:]$/.test(text)) return false;
  const isSetOff = look.isCentred || look.style !== null || (look.size ?? 0) >= LARGE || look.isBold;
  return isSetOff || ANNEX.test(text) || isDocumentNumber(text) || (isFirst && NAMES_A_LETTER.test(text));
}

/** A long title is broken over lines that are set alike. */
function groupTitles(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (ANNEX.test(line.text) || isDocumentNumber(line.text)) {
      groups.push([]);
      continue;
    }
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (group && before && goesOn(before, line)) group.push(line);
    else groups.push([line]);
  }
  return groups.filter((group) => group.length > 0);
}

function goesOn(before: Line, line: Line): boolean {
  const isSetAlike =
    before.look.isCentred && line.look.isCentred && before.look.size === line.look.size && !line.look.style;
  const isUnfinished = /^(关于|致)/.test(before.text) || /[的和与及暨、]$/.test(before.text);
  const joined = before.text.length + line.text.length <= LETTER_LIMITS.titleChars;
  return isSetAlike && isUnfinished && joined && !NAMES_A_LETTER.test(before.text);
}

function isIssuer(words: string): boolean {
  return /(文件|教育局|教体局|人民政府|办公室)$/.test(words);
}

function wordsOf(group: readonly Line[]): string {
  return group
    .map(({ text }) => text.replace(/\n/g, ''))
    .join('')
    .trim();
}
