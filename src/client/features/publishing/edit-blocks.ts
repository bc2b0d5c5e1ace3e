import { newId } from '../../lib/ids';
import type { DraftBlock, DraftBlockType, DraftTable } from './draft';

/** The blocks with one text changed. */
export function writeBlock(blocks: readonly DraftBlock[], id: string, text: string): DraftBlock[] {
  return blocks.map((block) => (block.id === id ? { ...block, text } : block));
}

/** The blocks with one table changed. */
export function writeTable(blocks: readonly DraftBlock[], id: string, table: DraftTable): DraftBlock[] {
  return blocks.map((block) => (block.id === id ? { ...block, table } : block));
}

/** The blocks with one moved a place towards the start (-1) or the end (1); at the edge nothing moves. */
export function moveBlock(blocks: readonly DraftBlock[], id: string, by: -1 | 1): DraftBlock[] {
  const from = blocks.findIndex((block) => block.id === id);
  const block = blocks[from];
  const other = blocks[from + by];
  if (!block || !other) return [...blocks];
  const moved = [...blocks];
  moved[from] = other;
  moved[from + by] = block;
  return moved;
}

export function removeBlock(blocks: readonly DraftBlock[], id: string): DraftBlock[] {
  return blocks.filter((block) => block.id !== id);
}

/** Puts a removed block back where it was. */
export function restoreBlock(blocks: readonly DraftBlock[], block: DraftBlock, place: number): DraftBlock[] {
  return [...blocks.slice(0, place), block, ...blocks.slice(place)];
}

/** The blocks with a new empty one at the end, but before the lines to sign on. */
export function addBlock(
  blocks: readonly DraftBlock[],
  type: DraftBlockType,
  content: Pick<DraftBlock, 'fileId'> = {},
): { blocks: DraftBlock[]; added: DraftBlock } {
  const added: DraftBlock = { id: newId(), type, text: '', ...content };
  if (type === 'table') added.table = { rows: [emptyRow(3), emptyRow(3)], hasHeader: true };
  const endsWithSignature = blocks[blocks.length - 1]?.type === 'signature';
  const place = type !== 'signature' && endsWithSignature ? blocks.length - 1 : blocks.length;
  return { blocks: restoreBlock(blocks, added, place), added };
}

/** A row of a table with nothing in it yet. */
export function emptyRow(columns: number): string[] {
  return new Array<string>(columns).fill('');
}
