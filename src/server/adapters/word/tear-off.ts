import type { Block } from '@shared/domain/letter';
import type { Line, Piece } from './pieces';

type Signature = Extract<Block, { type: 'signature' }>;

/** ——————回 执—————— */
const TEAR_LINE =
  /^[-—－–─_·.…*✂~=\s]*[（(]?[^，。；：]{0,12}回\s*执\s*[单条联栏卡]?[^，。；：]{0,8}[-—－–─_·.…*✂~=\s]*$/;
const RULE = /^[-—－–─_=*·…~✂\s]{5,}$/;
const SIGNED_BY = /(家长|监护人|学生|本人).{0,6}(签名|签字|签章)/;
const BLANK = /_{2,}|\s{3,}/;
/** A slip is short; a letter that speaks of receipts goes on for longer. */
const SLIP_PIECES = 25;
const SLIP_CHARS = 900;
const SIGNATURE_LINES = 4;
const LINE_CHARS = 60;

export interface WithoutTearOff {
  pieces: Piece[];
  /** Where the family signs, when the letter asked for it. */
  signature: Signature | null;
  /** The words of the slip that was left out, or null. */
  slip: string | null;
  /** All the words that were taken off, the lines to sign on too. */
  taken: string;
}

/**
 * Takes off the slip to be torn off, or the lines to sign on, at the end of a letter on paper: here the receipt is
 * the app's own.
 */
export function takeTearOff(all: readonly Piece[]): WithoutTearOff {
  const pieces = all.filter((piece) => piece.kind !== 'line' || !RULE.test(piece.text));
  const at = findSlip(pieces);
  if (at !== -1) {
    const slip = wordsOf(pieces.slice(at));
    return { pieces: pieces.slice(0, at), signature: SIGN_HERE, slip, taken: slip };
  }
  const from = findSignature(pieces);
  if (from === -1) return { pieces, signature: null, slip: null, taken: '' };
  const lines = pieces.slice(from).flatMap((piece) => (piece.kind === 'line' ? labelsOf(piece) : []));
  const isUsable = lines.length > 0 && lines.length <= SIGNATURE_LINES;
  if (!isUsable || lines.some((line) => line.length > LINE_CHARS)) {
    return { pieces, signature: null, slip: null, taken: '' };
  }
  const taken = wordsOf(pieces.slice(from));
  return { pieces: pieces.slice(0, from), signature: { type: 'signature', lines }, slip: null, taken };
}

const SIGN_HERE: Signature = { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] };

function findSlip(pieces: readonly Piece[]): number {
  const from = Math.max(1, pieces.length - SLIP_PIECES);
  for (let at = pieces.length - 1; at >= from; at -= 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'line' || !TEAR_LINE.test(piece.text)) continue;
    const rest = wordsOf(pieces.slice(at));
    const hasTable = pieces.slice(at).some(({ kind }) => kind === 'table');
    if (rest.length <= SLIP_CHARS && (hasTable || SIGNED_BY.test(rest) || BLANK.test(rest))) return at;
  }
  return -1;
}

/** The place where only lines to write on are left, one of them for the family's name; -1 when there is none. */
function findSignature(pieces: readonly Piece[]): number {
  let at = pieces.length;
  while (at > 0 && isFormLine(pieces[at - 1])) at -= 1;
  const signed = pieces.slice(at).findIndex((piece) => piece.kind === 'line' && SIGNED_BY.test(piece.text));
  // The school's own signature and date may stand above.
  return signed === -1 ? -1 : at + signed;
}

function isFormLine(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'line' || piece.label || piece.text.length > 120) return false;
  return BLANK.test(piece.text) || /[：:]$/.test(piece.text) || /年\s*月\s*日$/.test(piece.text);
}

/** 家长签名：____ 日期：____ → 家长签名, 日期 */
function labelsOf({ text }: Line): string[] {
  return text
    .split(/_{2,}|\s{3,}|\n/)
    .map((part) => part.replace(/[：:\s]+$/, '').trim())
    .map((part) => (/^[年月日\s\d]*$/.test(part) ? '' : part.replace(/[：:]\s*年\s*月\s*日$/, '')))
    .filter(Boolean);
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'line' ? piece.text : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
