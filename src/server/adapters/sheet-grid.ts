/** A rectangle of merged cells, rows and columns from 0, both ends included. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** One sheet as text, every line of it, so that places in `rows` are the sheet's own row numbers less one. */
export interface SheetGrid {
  /** Its name, or null where a file has no sheets. */
  sheet: string | null;
  isHidden: boolean;
  rows: string[][];
  merges: Merge[];
}

/** Far more than any roster has; a file of short lines or with a stray cell far out must not fill the memory. */
export const GRID_LIMITS = { rows: 20_000, columns: 200, cells: 2_000_000 };

export function isBlank(row: readonly string[]): boolean {
  return !row.some(Boolean);
}
