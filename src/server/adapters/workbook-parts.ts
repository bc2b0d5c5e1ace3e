import { GRID_LIMITS, type Merge } from './sheet-grid';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  isHidden: boolean;
  /** Its file inside the workbook, or null for a sheet without cells (a chart). */
  path: string | null;
}

/** As many rows as Excel can have; empty ones that only carry a format are common. */
const EXCEL_ROWS = 1_048_576;

type Attributes = Record<string, string>;

/** Only what cells are made of: pictures, print settings and macros are left packed. */
export function isWorkbookPart(name: string): boolean {
  return (
    name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels' || /^xl\/[\w/-]+\.xml$/.test(name)
  );
}

/** The sheets in the order of their tabs. */
export function listSheets(parts: ReadonlyMap<string, Buffer>): SheetEntry[] {
  const relations = readTags(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  return readTags(textOf(parts, 'xl/workbook.xml'), 'sheet')
    .filter((sheet) => sheet.name)
    .map((sheet) => {
      const target = relations.find((one) => one.Id === sheet.id && one.Type?.endsWith('/worksheet'))?.Target;
      return {
        isHidden: sheet.state === 'hidden' || sheet.state === 'veryHidden',
        path: target ? pathOf(target) : null,
      };
    });
}

/** Targets are relative to the workbook's folder, or absolute within the zip. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

export function readMerges(xml: string): Merge[] {
  return readTags(xml, 'mergeCell').flatMap(({ ref = '' }) => {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
    if (!match) return [];
    const [, left = '', top, right = '', bottom] = match;
    return [
      {
        top: Number(top) - 1,
        bottom: Number(bottom) - 1,
        left: columnNumber(left) - 1,
        right: columnNumber(right) - 1,
      },
    ];
  });
}

/** Whether the rectangle from A1 to the last filled cell is one that can be laid out in memory. */
export function isOfReasonableSize(xml: string): boolean {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, column = '', row] of xml.matchAll(
    /<(?:\w+:)?c\s(?:[^<>]*?\s)?r\s*=\s*["']([A-Z]+)(\d+)["'][^<>]*[^/<>]>/g,
  )) {
    lastRow = Math.max(lastRow, Number(row));
    lastColumn = Math.max(lastColumn, columnNumber(column));
  }
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s(?:[^<>]*?\s)?r\s*=\s*["'](\d+)["']/g)) {
    if (Number(row) > EXCEL_ROWS) return false;
  }
  return lastRow * lastColumn <= GRID_LIMITS.cells;
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return parts.get(name)?.toString('utf8') ?? '';
}

function readTags(xml: string, tag: string): Attributes[] {
  const tags = xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, 'g'));
  return Array.from(tags, ([, inside = '']) => {
    const attributes = inside.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return Object.fromEntries(
      Array.from(attributes, ([, name = '', quoted, single]) => [name, quoted ?? single ?? '']),
    );
  });
}
