import mammoth from 'mammoth';

/** A Word document as mammoth understands it (mammoth/lib/documents.js): the part of it that letters are made of. */
export type WordNode =
  | WordParagraph
  | WordTable
  | WordRun
  | WordImage
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'hyperlink'; href?: string; children: WordNode[] }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'commentReference' }
  | { type: 'bookmarkStart' };

export interface WordParagraph {
  type: 'paragraph';
  children: WordNode[];
  styleName: string | null;
  alignment: string | null;
  numbering: { level: string; isOrdered: boolean; paragraphStyleId?: string } | null;
}

export interface WordRun {
  type: 'run';
  children: WordNode[];
  styleName: string | null;
  isBold: boolean;
  isUnderline: boolean;
  /** In points. */
  fontSize: number | null;
}

export interface WordImage {
  type: 'image';
  altText?: string;
  readAsBuffer(): Promise<Buffer>;
}

export interface WordTable {
  type: 'table';
  children: WordRow[];
}

export interface WordRow {
  type: 'tableRow';
  isHeader: boolean;
  children: WordCell[];
}

export interface WordCell {
  type: 'tableCell';
  colSpan: number;
  rowSpan: number;
  children: WordNode[];
}

interface WordDocument {
  type: 'document';
  children: WordNode[];
  notes: { resolve(reference: { noteType: string; noteId: string }): { body: WordNode[] } | null };
}

export interface WordModel extends WordDocument {
  /** What mammoth met and did not understand. */
  warnings: string[];
}

/** Reads a .docx. Its own style map and files outside of it are not looked at. Throws for what is no Word document. */
export async function readWordModel(docx: Buffer): Promise<WordModel> {
  const read: WordDocument[] = [];
  const { messages } = await mammoth.convertToHtml(
    { buffer: docx },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      // The tree is all that is wanted: with nothing left in it, no HTML is made.
      transformDocument: (document: WordDocument) => {
        read.push(document);
        return { ...document, children: [] };
      },
    },
  );
  const [document] = read;
  if (!document) throw new Error('mammoth gave no document');
  return { ...document, warnings: messages.map(({ message }) => message) };
}
