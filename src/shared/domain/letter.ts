/**
 * A letter is typed blocks, not HTML: nothing to sanitise, one canonical form to hash, simple to print.
 */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; isNumbered: boolean; items: string[] }
  | { type: 'emphasis'; text: string }
  | { type: 'picture'; fileId: string; caption: string }
  | { type: 'table'; rows: string[][]; hasHeader: boolean }
  | { type: 'signature'; lines: string[] };

/** Limits of one letter; a longer one is refused with a sentence, never cut. */
export const LETTER_LIMITS = {
  titleChars: 60,
  blocks: 80,
  blockChars: 2000,
  listItems: 30,
  tableRows: 30,
  tableColumns: 8,
  cellChars: 200,
  pictures: 9,
  pictureBytes: 2 * 1024 * 1024,
  totalChars: 20_000,
};

/** What a reader sees as text in one block, and hears when it is read aloud; a table row by row. */
export function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.join('\n');
    case 'signature':
      return block.lines.join('\n');
    case 'picture':
      return block.caption;
    case 'table':
      return block.rows.map((row) => row.filter(Boolean).join('，')).join('\n');
    default:
      return block.text;
  }
}

/** The number of characters families read, over all blocks. */
export function countChars(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + Array.from(textOfBlock(block)).length, 0);
}
