import { LETTER_LIMITS } from '@shared/domain/letter';
import type { TextBlock } from './letter-blocks';
import type { PieceReader } from './read-pieces';
import { splitText } from './split-text';
import type { WordImage, WordTable } from './word-model';

/** A cell of a table may span this far; more is a broken file. */
const WIDEST_SPAN = 63;

/** What became of a table. */
export interface TableBlocks {
  blocks: TextBlock[];
  /** Its pictures; they follow after it. */
  images: WordImage[];
  /** `split`: into several tables. `spelled-out`: into text, since it does not fit a phone. */
  change: 'none' | 'split' | 'spelled-out';
  hasMergedCells: boolean;
}

/** Lays out a table's cells, each where it stands, a merged one in every place it covers; a long text stays single. */
export function readTable(table: WordTable, reader: PieceReader): TableBlocks {
  const images: WordImage[] = [];
  const texts = new Map<object, string>();
  for (const row of table.children) {
    for (const cell of row.children) {
      const read = reader.readCell(cell.children);
      texts.set(cell, read.text);
      images.push(...read.images);
    }
  }
  const spans = table.children.flatMap((row) => row.children.map((cell) => cell.colSpan * cell.rowSpan));
  const { banner, grid } = takeBanner(layOut(table, texts));
  const rows = withoutEmpty(grid);
  const marked = table.children[banner === null ? 0 : 1]?.isHeader === true;
  const { blocks, change } = toBlocks(rows, marked || looksLikeHeader(rows));
  const heading: TextBlock[] = banner === null ? [] : [{ type: 'heading', text: banner }];
  return {
    blocks: [...heading, ...blocks],
    ...{ images, change },
    hasMergedCells: spans.some((span) => span > 1) && blocks.length > 0,
  };
}

function layOut(table: WordTable, texts: ReadonlyMap<object, string>): string[][] {
  const grid: string[][] = table.children.map(() => []);
  table.children.forEach((row, top) => {
    let left = 0;
    for (const cell of row.children) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const width = Math.min(WIDEST_SPAN, Math.max(1, cell.colSpan || 1));
      const height = Math.min(table.children.length - top, Math.max(1, cell.rowSpan));
      const text = texts.get(cell) ?? '';
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const line = grid[top + down];
          const isFirst = down === 0 && right === 0;
          if (line) line[left + right] = isFirst || text.length <= LETTER_LIMITS.cellChars ? text : '';
        }
      }
      left += width;
    }
  });
  const columns = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ''));
}

/** A first row merged into one cell is the table's name. */
function takeBanner(grid: string[][]): { banner: string | null; grid: string[][] } {
  const [first = [], ...others] = grid;
  const name = first[0] ?? '';
  const isBanner =
    first.length > 1 && others.length > 0 && name !== '' && first.every((cell) => cell === name);
  const isShort = Array.from(name).length <= LETTER_LIMITS.cellChars;
  return isBanner && isShort ? { banner: name.replace(/\n/g, ' '), grid: others } : { banner: null, grid };
}

function withoutEmpty(grid: readonly string[][]): string[][] {
  const rows = grid.filter((row) => row.some(Boolean));
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column] !== ''));
  return rows.map((row) => row.filter((_, column) => used[column]));
}

/** Short words above, no two alike, none a figure. */
function looksLikeHeader(rows: readonly string[][]): boolean {
  const [first = []] = rows;
  return (
    rows.length > 1 &&
    new Set(first).size === first.length &&
    first.every((cell) => cell !== '' && cell.length <= 12 && !/\d{2}|[：:。]/.test(cell))
  );
}

function toBlocks(
  rows: readonly string[][],
  hasHeader: boolean,
): { blocks: TextBlock[]; change: TableBlocks['change'] } {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return { blocks: [], change: 'none' };
  if (columns === 1 || rows.length === 1) {
    const texts = rows.flat().filter(Boolean);
    return { blocks: texts.flatMap(paragraphs), change: 'none' };
  }
  const isTooBroad = columns > LETTER_LIMITS.tableColumns;
  if (isTooBroad || rows.some((row) => row.some((cell) => cell.length > LETTER_LIMITS.cellChars))) {
    return { blocks: spellOut(rows, hasHeader), change: 'spelled-out' };
  }
  if (rows.length <= LETTER_LIMITS.tableRows) {
    return { blocks: [{ type: 'table', rows: rows.map((row) => [...row]), hasHeader }], change: 'none' };
  }
  return { blocks: splitRows(rows, hasHeader), change: 'split' };
}

function splitRows(rows: readonly string[][], hasHeader: boolean): TextBlock[] {
  const header = hasHeader ? rows.slice(0, 1) : [];
  const room = LETTER_LIMITS.tableRows - header.length;
  const body = rows.slice(header.length);
  return Array.from({ length: Math.ceil(body.length / room) }, (_, index) => ({
    type: 'table' as const,
    rows: [...header, ...body.slice(index * room, (index + 1) * room)].map((row) => [...row]),
    hasHeader,
  }));
}

function spellOut(rows: readonly string[][], hasHeader: boolean): TextBlock[] {
  const names = hasHeader ? rows[0] : undefined;
  return rows.slice(names ? 1 : 0).flatMap((row) => {
    const cells = row.map((cell, column) => (cell && names?.[column] ? `${names[column]}：${cell}` : cell));
    return paragraphs(cells.filter(Boolean).join('；'));
  });
}

function paragraphs(text: string): TextBlock[] {
  return splitText(text, LETTER_LIMITS.blockChars).map((part) => ({ type: 'paragraph', text: part }));
}
