import { ActionFailure } from '@shared/domain/errors';
import Papa from 'papaparse';
import { cellText } from './cell-text';
import { findHeader } from './roster-header';
import { GRID_LIMITS, type SheetGrid } from './sheet-grid';

const DELIMITERS = [',', '\t', ';'];
/** Lines enough to hold any header that is looked for. */
const SAMPLE_LINES = 40;

/**
 * Reads a text table (.csv, .txt): UTF-8, what Chinese Excel and WPS write (GB18030), or UTF-16 told by its mark;
 * parted by commas, tabs or semicolons.
 * @throws ActionFailure ROSTER_NOT_UTF8, ROSTER_TOO_LARGE
 */
export function readTextTable(bytes: Uint8Array): SheetGrid {
  const text = decodeText(bytes);
  const delimiter = DELIMITERS.find((one) =>
    findHeader(parse(text, one, SAMPLE_LINES), ['name', 'className']),
  );
  const rows = parse(text, delimiter ?? ',', GRID_LIMITS.rows + 1);
  if (rows.length > GRID_LIMITS.rows) throw new ActionFailure('ROSTER_TOO_LARGE', ['fileId']);
  return { sheet: null, isHidden: false, rows, merges: [] };
}

function parse(text: string, delimiter: string, lines: number): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: lines, skipEmptyLines: false });
  return data.map((row) => row.slice(0, GRID_LIMITS.columns).map(cellText));
}

/** @throws ActionFailure ROSTER_NOT_UTF8 when no encoding makes sense of it */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text === null) throw new ActionFailure('ROSTER_NOT_UTF8', ['fileId']);
  return text;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  const text = decodeAs('utf-8', bytes);
  if (text !== null) return text;
  const chinese = decodeAs('gb18030', bytes);
  return chinese !== null && isChineseTable(chinese) ? chinese : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Nearly any bytes are some Chinese text in GB18030; a table of pupils says at least what it is about. */
function isChineseTable(text: string): boolean {
  return /[班级姓名学]/.test(text) && !/[^\P{Cc}\t\r\n]/u.test(text);
}
