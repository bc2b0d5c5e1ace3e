import { ActionFailure } from '@shared/domain/errors';
import { ROSTER_LIMITS, type RosterRow } from '@shared/domain/roster';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import type { RosterSheet, SheetReader } from '../ports';
import { detectFileKind } from './detect-file-kind';

const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** The columns that are read, by the words schools head them with. Every other column is neither read nor kept. */
const COLUMNS = {
  className: ['班级', '所在班级', '行政班', '班级名称'],
  grade: ['年级', '所在年级'],
  name: ['姓名', '学生姓名', '学生', '名字'],
  number: ['学号', '学籍号', '编号'],
} as const;

type Column = keyof typeof COLUMNS;

/** Reads rosters from .xlsx and UTF-8 .csv files: the first sheet, its first row the header. */
export const sheetReader: SheetReader = {
  async readRoster(bytes) {
    if (bytes.length > MAX_FILE_BYTES) throw new ActionFailure('ROSTER_TOO_LARGE', ['fileId']);
    const cells = await readCells(bytes);
    return toRoster(cells);
  },
};

async function readCells(bytes: Uint8Array): Promise<string[][]> {
  switch (detectFileKind(bytes)) {
    case 'protected':
      throw new ActionFailure('ROSTER_PROTECTED', ['fileId']);
    case 'old-excel':
      throw new ActionFailure('ROSTER_OLD_FORMAT', ['fileId']);
    case 'empty':
      throw new ActionFailure('ROSTER_EMPTY', ['fileId']);
    case 'not-utf8':
      throw new ActionFailure('ROSTER_NOT_UTF8', ['fileId']);
    case 'other':
      throw new ActionFailure('ROSTER_NOT_A_SPREADSHEET', ['fileId']);
    case 'text':
      return readCsv(bytes);
    case 'zip':
      return readXlsx(bytes);
  }
}

function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  return data.map((row) => row.map(clean));
}

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  let sheet: unknown[][];
  try {
    sheet = await readSheet(Buffer.from(bytes));
  } catch {
    // A zip that is no workbook (a .docx, a renamed archive, a broken download) is told as what it is to the user.
    throw new ActionFailure('ROSTER_NOT_A_SPREADSHEET', ['fileId']);
  }
  return sheet.map((row) => row.map(clean));
}

/** A cell as text; what is not text, number or truth value (a date, an empty cell) names no pupil. */
function clean(cell: unknown): string {
  if (typeof cell !== 'string' && typeof cell !== 'number' && typeof cell !== 'boolean') return '';
  return String(cell)
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

function toRoster(cells: readonly string[][]): RosterSheet {
  const header = cells[0] ?? [];
  const places = findColumns(header);
  if (places.name === -1 || places.className === -1) {
    throw new ActionFailure(cells.some((row) => row.some(Boolean)) ? 'ROSTER_NO_HEADER' : 'ROSTER_EMPTY', [
      'fileId',
    ]);
  }
  const rows: RosterRow[] = [];
  cells.slice(1).forEach((row, index) => {
    if (!row.some(Boolean)) return;
    const at = (column: Column) => (places[column] === -1 ? '' : (row[places[column]] ?? ''));
    rows.push({
      row: index + 2,
      className: at('className'),
      grade: at('grade'),
      name: at('name').replace(/ /g, ''),
      number: at('number').slice(0, ROSTER_LIMITS.numberChars + 1),
    });
  });
  const used = new Set(Object.values(places));
  const ignoredColumns = header.filter((title, index) => title && !used.has(index));
  return { rows, ignoredColumns: ignoredColumns.map((title) => title.slice(0, 30)).slice(0, 50) };
}

function findColumns(header: readonly string[]): Record<Column, number> {
  const place = (column: Column) => {
    const words: readonly string[] = COLUMNS[column];
    return header.findIndex((title) => words.includes(title.replace(/[\s*(（].*$/, '').replace(/ /g, '')));
  };
  return {
    className: place('className'),
    grade: place('grade'),
    name: place('name'),
    number: place('number'),
  };
}
