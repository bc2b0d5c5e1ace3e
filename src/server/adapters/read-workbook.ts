import { ActionFailure } from '@shared/domain/errors';
import readXlsxFile, { type Sheet } from 'read-excel-file/node';
import { cellText, numberText } from './cell-text';
import { GRID_LIMITS, type Merge, type SheetGrid } from './sheet-grid';
import { storeZip } from './store-zip';
import {
  isOfReasonableSize,
  isWorkbookPart,
  listSheets,
  readMerges,
  type SheetEntry,
} from './workbook-parts';
import { readZipParts, ZipTooLarge } from './zip-parts';

/** What 7,000 pupils with thirty columns take, several times over; a zip bomb takes far more. */
const MAX_INFLATED_BYTES = 60 * 1024 * 1024;

/**
 * Reads every sheet of an .xlsx workbook, hidden columns included, formulas by the value they last had.
 * @throws ActionFailure ROSTER_NOT_A_SPREADSHEET, ROSTER_TOO_LARGE
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetGrid[]> {
  try {
    const parts = readZipParts(bytes, isWorkbookPart, MAX_INFLATED_BYTES);
    const entries = listSheets(parts);
    const xmls = entries.map(({ path }) => (path && parts.get(path)?.toString('utf8')) || '');
    if (!xmls.every(isOfReasonableSize)) throw new ZipTooLarge();
    const merges = xmls.map(readMerges);
    // Packed anew, so that the reader inflates nothing that was not measured here.
    const sheets = await readXlsxFile<string>(storeZip(parts), { parseNumber: numberText, trim: false });
    return entries.map((entry, index) => toGrid(entry, sheets[index], merges[index] ?? []));
  } catch (error) {
    if (error instanceof ZipTooLarge) throw new ActionFailure('ROSTER_TOO_LARGE', ['fileId']);
    // A zip that is no workbook (a .docx, a renamed archive, a broken download) is told as what it is to the user.
    throw new ActionFailure('ROSTER_NOT_A_SPREADSHEET', ['fileId']);
  }
}

function toGrid({ isHidden }: SheetEntry, sheet: Sheet<string> | undefined, merges: Merge[]): SheetGrid {
  // A chart has a tab but no cells.
  const rows: readonly unknown[][] = sheet?.data ?? [];
  return {
    sheet: cellText(sheet?.sheet),
    isHidden,
    rows: rows.map((row) => row.slice(0, GRID_LIMITS.columns).map(cellText)),
    merges,
  };
}
