import type { ListLabel } from './list-counter';
import type { WordImage, WordTable } from './word-model';

/** How a line is set. What is told by a style alone, the colour and the font are not known. */
export interface Look {
  isBold: boolean;
  isCentred: boolean;
  /** In points; null where the style decides. */
  size: number | null;
  style: 'title' | 'heading' | null;
}

/** A paragraph of the document; its own line breaks are kept. */
export interface Line {
  kind: 'line';
  text: string;
  look: Look;
  label: ListLabel | null;
}

/** A document as one row of things to read. */
export type Piece = Line | { kind: 'picture'; image: WordImage } | { kind: 'table'; table: WordTable };

/** Without what only helps to lay text out: blanks around lines, full-width ones too, and empty lines. */
export function tidy(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
