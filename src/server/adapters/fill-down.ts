import type { SheetGrid } from './sheet-grid';

/**
 * Writes what a merged cell says into every line it covers. Null when no cell of the column is merged downwards.
 * @param end the first line below the header
 * @param indexes which line of the sheet each text is from
 */
export function fillMerged(
  grid: SheetGrid,
  column: number,
  end: number,
  indexes: readonly number[],
  texts: readonly string[],
): string[] | null {
  const merges = grid.merges.filter(
    ({ top, bottom, left, right }) => left <= column && column <= right && top < bottom && bottom >= end,
  );
  if (merges.length === 0) return null;
  const covering = new Map<number, string>();
  for (const { top, bottom, left } of merges) {
    const text = top < end ? '' : (grid.rows[top]?.[left] ?? '');
    for (let line = top; line <= Math.min(bottom, grid.rows.length); line += 1) covering.set(line, text);
  }
  return texts.map((text, at) => text || (covering.get(indexes[at] ?? -1) ?? ''));
}

/**
 * Fills a column that is written only at the head of each block, as merged cells are once a sheet is saved as text:
 * the first line is written, each text once, and each has blank lines below it. In any other column a blank cell is
 * one that somebody forgot, and stays blank.
 * @param within what tells apart equal texts of different blocks (the grade of 1班), line by line
 */
export function fillBlocks(texts: readonly string[], within: readonly string[]): string[] {
  const heads = texts.flatMap((text, at) => (text ? [at] : []));
  const written = new Set(heads.map((at) => JSON.stringify([within[at] ?? '', texts[at]])));
  const isInBlocks =
    heads[0] === 0 && written.size === heads.length && heads.every((at) => texts[at + 1] === '');
  if (!isInBlocks) return [...texts];
  let last = '';
  return texts.map((text) => (last = text || last));
}
