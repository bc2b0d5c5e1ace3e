import { parseClassName } from '@shared/domain/class-name';
import { ActionFailure } from '@shared/domain/errors';
import type { RosterSheet, SheetReader } from '../ports';
import { detectFileKind } from './detect-file-kind';
import { GUIDE_SHEET } from './mend-sheet';
import { readMarkup, readOldWorkbook } from './read-old-workbook';
import { decodeText, readTextTable } from './read-text-table';
import { readWorkbook } from './read-workbook';
import { findHeader, type RosterHeader } from './roster-header';
import { readLines } from './roster-lines';
import { isBlank, type SheetGrid } from './sheet-grid';

const MAX_FILE_BYTES = 10 * 1024 * 1024;
const IGNORED_LIMITS = { columns: 50, chars: 30 };

interface FoundRoster {
  grid: SheetGrid;
  header: RosterHeader;
  sheetClass: string;
}

/** Reads rosters from .xlsx and .xls workbooks, every sheet that holds one, and from tables in texts and web pages. */
export const sheetReader: SheetReader = {
  async readRoster(bytes) {
    if (bytes.length > MAX_FILE_BYTES) throw new ActionFailure('ROSTER_TOO_LARGE', ['fileId']);
    return toRoster(await readGrids(bytes));
  },
};

async function readGrids(bytes: Uint8Array): Promise<SheetGrid[]> {
  switch (detectFileKind(bytes)) {
    case 'protected':
      throw new ActionFailure('ROSTER_PROTECTED', ['fileId']);
    case 'old-excel':
      return readOldWorkbook(bytes);
    case 'empty':
      throw new ActionFailure('ROSTER_EMPTY', ['fileId']);
    case 'other':
      throw new ActionFailure('ROSTER_NOT_A_SPREADSHEET', ['fileId']);
    case 'markup':
      return readMarkup(decodeText(bytes));
    case 'text':
      return [readTextTable(bytes)];
    case 'zip':
      return readWorkbook(bytes);
  }
}

function toRoster(grids: readonly SheetGrid[]): RosterSheet {
  const found = grids.flatMap((grid) => findRoster(grid) ?? []);
  if (found.length === 0) {
    const isEmpty = grids.every((grid) => grid.isHidden || grid.rows.every(isBlank));
    throw new ActionFailure(isEmpty ? 'ROSTER_EMPTY' : 'ROSTER_NO_HEADER', ['fileId']);
  }
  const read = found.map(({ grid, header, sheetClass }) => {
    const { rows, hasIdentityNumbers } = readLines(grid, header, sheetClass);
    const title = grid.rows[header.end - 1]?.[header.places.number] || '学号';
    return {
      grid,
      rows,
      ignored: [...header.ignored, ...(hasIdentityNumbers ? [`${title}（身份证号）`] : [])],
    };
  });
  const sheets = read.filter(({ rows }) => rows.length > 0).length;
  const skipped = grids.filter(
    (grid) =>
      !found.some((one) => one.grid === grid) && !grid.rows.every(isBlank) && grid.sheet !== GUIDE_SHEET,
  );
  const ignored = [
    ...read.flatMap((one) => one.ignored),
    ...skipped.map(({ sheet, isHidden }) => `工作表「${sheet ?? ''}」${isHidden ? '（已隐藏）' : ''}`),
  ].map((title) => title.slice(0, IGNORED_LIMITS.chars));
  return {
    extent: found.every(({ header }) => header.isMended) ? 'supplement' : 'whole',
    rows: read.flatMap(({ grid, rows }) =>
      sheets > 1 ? rows.map((row) => ({ ...row, sheet: grid.sheet ?? '' })) : rows,
    ),
    ignoredColumns: [...new Set(ignored)].slice(0, IGNORED_LIMITS.columns),
  };
}

/** A sheet without a column for the class is one class's when its tab says so: 三年级2班. */
function findRoster(grid: SheetGrid): FoundRoster | null {
  if (grid.isHidden) return null;
  const header = findHeader(grid.rows, ['name', 'className']);
  if (header) return { grid, header, sheetClass: '' };
  const sheetClass = grid.sheet ?? '';
  const isClass = sheetClass.endsWith('班') || parseClassName(sheetClass).grade !== null;
  const nameHeader = isClass ? findHeader(grid.rows, ['name']) : null;
  return nameHeader && { grid, header: nameHeader, sheetClass };
}
