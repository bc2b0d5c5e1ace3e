import { ActionFailure } from '@shared/domain/errors';
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { cellText, numberText } from './cell-text';
import { GRID_LIMITS, type SheetGrid } from './sheet-grid';

/** Values only: no formulas, no styles, no formatted texts. */
const OPTIONS: ParsingOptions = {
  dense: true,
  cellDates: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  sheetRows: GRID_LIMITS.rows + 1,
};

/**
 * Reads every sheet of an old .xls workbook, formulas by the value they last had. Its reader is loaded when such a
 * file comes.
 * @throws ActionFailure ROSTER_PROTECTED, ROSTER_NOT_A_SPREADSHEET, ROSTER_TOO_LARGE
 */
export function readOldWorkbook(bytes: Uint8Array): Promise<SheetGrid[]> {
  return readWith((read) => read(bytes, { ...OPTIONS, type: 'array' }));
}

/**
 * Reads the tables of a web page, or a workbook written as XML, which many school systems hand out under the name of
 * an .xls.
 * @throws ActionFailure ROSTER_NOT_A_SPREADSHEET, ROSTER_TOO_LARGE
 */
export function readMarkup(text: string): Promise<SheetGrid[]> {
  return readWith((read) => read(text, { ...OPTIONS, type: 'string', raw: true }));
}

async function readWith(
  open: (read: (data: unknown, options: ParsingOptions) => WorkBook) => WorkBook,
): Promise<SheetGrid[]> {
  const { read } = await import('@e965/xlsx');
  let workbook: WorkBook;
  try {
    workbook = open(read);
  } catch (error) {
    const isProtected = error instanceof Error && /password/i.test(error.message);
    throw new ActionFailure(isProtected ? 'ROSTER_PROTECTED' : 'ROSTER_NOT_A_SPREADSHEET', ['fileId']);
  }
  return workbook.SheetNames.map((name, index) => {
    const isHidden = Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden);
    return toGrid(cellText(name), isHidden, workbook.Sheets[name]);
  });
}

function toGrid(sheet: string, isHidden: boolean, found: WorkSheet | undefined): SheetGrid {
  const lines: (CellObject | undefined)[][] = found?.['!data'] ?? [];
  const rows = Array.from(lines, (line) =>
    Array.from((line ?? []).slice(0, GRID_LIMITS.columns), (cell) => textOf(cell)),
  );
  if (rows.length > GRID_LIMITS.rows) throw new ActionFailure('ROSTER_TOO_LARGE', ['fileId']);
  const merges = (found?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    bottom: e.r,
    left: s.c,
    right: e.c,
  }));
  return { sheet, isHidden, rows, merges };
}

function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.t === 'e') return '';
  return cellText(cell.t === 'n' ? numberText(String(cell.v)) : cell.v);
}
