import writeXlsxFile, { type Sheet, type SheetData } from 'write-excel-file/node';
import type { RosterRow } from '@shared/domain/roster';
import { sheetReader } from '../../src/server/adapters/read-roster-sheet';

type Value = string | number | Date | null;

export const utf8 = (text: string) => new TextEncoder().encode(text);

export const read = (bytes: Uint8Array) => sheetReader.readRoster(bytes, '花名册');

const cellsOf = (rows: readonly (readonly Value[])[]): SheetData =>
  rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, format: 'yyyy/m/d' } : { value: value ?? undefined },
    ),
  );

export async function xlsx(rows: readonly (readonly Value[])[]): Promise<Buffer> {
  return writeXlsxFile(cellsOf(rows)).toBuffer();
}

/** A workbook with a sheet for each name. */
export async function workbook(sheets: Record<string, Value[][]>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]): Sheet<never> => ({
    sheet,
    data: cellsOf(rows),
  }));
  return writeXlsxFile(written).toBuffer();
}

/** A sheet whose cells may span several lines. */
export async function mergedXlsx(data: SheetData): Promise<Buffer> {
  return writeXlsxFile(data).toBuffer();
}

/** A row as `class|name|number`, its grade before a slash. */
export const brief = ({ grade, className, name, number }: RosterRow) =>
  `${grade && `${grade}/`}${className}|${name}|${number}`;
