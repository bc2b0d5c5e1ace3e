import {
  AlignmentType,
  Document,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalPositionRelativeFrom,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { letterReader } from '../../src/server/adapters/word/read-letter';
import { storeZip } from '../../src/server/adapters/store-zip';
import { readZipParts } from '../../src/server/adapters/zip-parts';
import { pngOf } from '../support/png';

export const DOCUMENT = 'word/document.xml';

/** Lists as Word offers them: figures, bullets, 一、 with (1) below it. */
const LISTS = {
  config: [
    { reference: 'figures', levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
    { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '●')] },
    {
      reference: 'chinese',
      levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.DECIMAL, '（%2）')],
    },
  ],
};

function level(index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: index, format, text, alignment: AlignmentType.LEFT };
}

export type List = 'figures' | 'bullets' | 'chinese';

export const wordFile = (children: readonly FileChild[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ numbering: LISTS, sections: [{ children }] }));

/** A paragraph of one run. */
export function line(text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text })] });
}

export const centred = (text: string, points: number, run: IRunOptions = {}): Paragraph =>
  line(text, { ...run, size: points * 2 }, { alignment: AlignmentType.CENTER });

export const item = (text: string, reference: List, depth = 0, instance = 0): Paragraph =>
  line(text, {}, { numbering: { reference, level: depth, instance } });

export const blank = (label: string): TextRun[] => [
  new TextRun(label),
  new TextRun({ text: '            ', underline: { type: UnderlineType.SINGLE } }),
];

export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [line(text)] })) }),
    ),
  });
}

/** A picture in its own paragraph; a stamp (公章) floats over the text. */
export function picture(how: 'in-line' | 'floating', bytes = pngOf(60, 60), alt?: string): Paragraph {
  const floating = {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: 3_000_000 },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: -600_000 },
  };
  const image = new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: 120, height: 120 },
    ...(alt ? { altText: { name: 'p', title: alt, description: alt } } : {}),
    ...(how === 'floating' ? { floating } : {}),
  });
  return new Paragraph({ children: [image] });
}

/** The same file with one of its parts changed, or added. */
export function rewrite(docx: Uint8Array, name: string, change: (xml: string) => string): Buffer {
  const parts = partsOf(docx);
  return storeZip(parts.set(name, Buffer.from(change(String(parts.get(name) ?? '')))));
}

/** The same file with its first picture replaced. */
export function withPicture(docx: Uint8Array, bytes: Buffer): Buffer {
  const parts = partsOf(docx);
  const name = [...parts.keys()].find((one) => /^word\/media\/./.test(one));
  if (!name) throw new Error('the file has no picture');
  return storeZip(parts.set(name, bytes));
}

export const partsOf = (docx: Uint8Array) => new Map(readZipParts(docx, () => true, 1e8));

/** The file with something put at the end of its text, as Word's own XML. */
export function withXml(docx: Uint8Array, xml: string): Buffer {
  return rewrite(docx, DOCUMENT, (document) => document.replace(/(<w:sectPr|<\/w:body>)/, `${xml}$1`));
}

export const read = (docx: Uint8Array, fileName = '新建文档.docx') => letterReader.readLetter(docx, fileName);
export const readParts = async (children: readonly FileChild[]) => read(await wordFile(children));
