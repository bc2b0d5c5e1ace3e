import { ListCounter } from './list-counter';
import { markedLevel, type Numbering } from './numbering';
import { tidy, type Line, type Look, type Piece } from './pieces';
import type { WordImage, WordModel, WordNode, WordParagraph, WordRun, WordTable } from './word-model';

/** What was carried over in another form than it had. */
export interface Carried {
  /** Texts of footnotes and endnotes in the order of their marks. */
  notes: string[];
  picturesInTables: number;
}

interface ParagraphParts {
  text: string;
  images: WordImage[];
  sizes: number[];
  bold: boolean[];
}

/** Reads the tree of a Word document into one row of lines, pictures and tables. */
export class PieceReader {
  readonly carried: Carried = { notes: [], picturesInTables: 0 };
  private readonly counter: ListCounter;

  constructor(
    private readonly model: WordModel,
    private readonly numbering: Numbering,
  ) {
    this.counter = new ListCounter(numbering);
  }

  read(): Piece[] {
    const pieces = this.piecesOf(this.model.children);
    return [...pieces, ...this.carried.notes.map(noteLine)];
  }

  /** The text of a table's cell; its pictures come after the table. */
  readCell(children: readonly WordNode[]): { text: string; images: WordImage[] } {
    const pieces = this.piecesOf(children);
    const images = pieces.flatMap((piece) => (piece.kind === 'picture' ? [piece.image] : []));
    this.carried.picturesInTables += images.length;
    const texts = pieces.map((piece) => (piece.kind === 'line' ? labelled(piece) : this.textOfInner(piece)));
    return { text: texts.filter(Boolean).join('\n'), images };
  }

  piecesOf(children: readonly WordNode[]): Piece[] {
    return children.flatMap((node): Piece[] => {
      if (node.type === 'paragraph') return this.paragraph(node);
      if (node.type === 'table') return this.table(node);
      return node.type === 'image' ? [{ kind: 'picture', image: node }] : [];
    });
  }

  private textOfInner(piece: Piece): string {
    if (piece.kind !== 'table') return '';
    const rows = piece.table.children.map((row) =>
      row.children.map((cell) => this.readCell(cell.children).text).join(' '),
    );
    return rows.join('\n');
  }

  /** A table of one column is a frame around text, not a table. */
  private table(table: WordTable): Piece[] {
    if (table.children.every((row) => row.children.length <= 1)) {
      return table.children.flatMap((row) => row.children.flatMap((cell) => this.piecesOf(cell.children)));
    }
    return [{ kind: 'table', table }];
  }

  private paragraph(paragraph: WordParagraph): Piece[] {
    const parts: ParagraphParts = { text: '', images: [], sizes: [], bold: [] };
    const inner: Piece[] = [];
    this.collect(paragraph.children, parts, inner, null);
    const text = tidy(parts.text);
    const key = paragraph.numbering && markedLevel(this.numbering, paragraph.numbering);
    const label = key && text ? this.counter.next(key) : null;
    const line: Line[] = text ? [{ kind: 'line', text, look: lookOf(paragraph, parts), label }] : [];
    return [...line, ...parts.images.map((image): Piece => ({ kind: 'picture', image })), ...inner];
  }

  private collect(
    nodes: readonly WordNode[],
    parts: ParagraphParts,
    inner: Piece[],
    run: WordRun | null,
  ): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'run':
          this.collect(node.children, parts, inner, node);
          break;
        case 'text':
          addText(parts, node.value, run);
          break;
        case 'tab':
          addText(parts, ' ', run);
          break;
        case 'break':
          parts.text += '\n';
          break;
        case 'checkbox':
          parts.text += node.checked ? '☑' : '□';
          break;
        case 'hyperlink':
          this.collectLink(node, parts, inner, run);
          break;
        case 'noteReference':
          parts.text += this.noteMark(node);
          break;
        case 'image':
          parts.images.push(node);
          break;
        // Text boxes stand inside the paragraph that they are tied to.
        case 'paragraph':
        case 'table':
          inner.push(...this.piecesOf([node]));
          break;
        case 'commentReference':
        case 'bookmarkStart':
          break;
      }
    }
  }

  /** Nothing can be tapped in a letter: an address that the words do not show is spelled out. */
  private collectLink(
    { href, children }: Extract<WordNode, { type: 'hyperlink' }>,
    parts: ParagraphParts,
    inner: Piece[],
    run: WordRun | null,
  ): void {
    const before = parts.text.length;
    this.collect(children, parts, inner, run);
    const words = parts.text.slice(before);
    if (href && /^https?:\/\//.test(href) && words && !words.includes(withoutEnds(href))) {
      parts.text += `（${href}）`;
    }
  }

  private noteMark(reference: Extract<WordNode, { type: 'noteReference' }>): string {
    const note = this.model.notes.resolve(reference);
    if (!note) return '';
    const pieces = this.piecesOf(note.body);
    const text = pieces.map((piece) => (piece.kind === 'line' ? piece.text : '')).join(' ');
    this.carried.notes.push(text.trim());
    return `［注${this.carried.notes.length}］`;
  }
}

/** A line with what stands before it in its list. */
export function labelled({ text, label }: Line): string {
  if (!label) return text;
  const joint = /[、）)．]$/.test(label.text) ? '' : ' ';
  return label.text ? `${label.text}${joint}${text}` : text;
}

function noteLine(text: string, index: number): Line {
  const look: Look = { isBold: false, isCentred: false, size: null, style: null };
  return { kind: 'line', text: `注${index + 1}：${text}`, look, label: null };
}

/** Underlined blanks are lines to write on. */
function addText(parts: ParagraphParts, value: string, run: WordRun | null): void {
  const isBlank = value.trim() === '';
  parts.text += isBlank && run?.isUnderline ? '_'.repeat(Math.min(12, Math.max(4, value.length))) : value;
  if (isBlank) return;
  parts.bold.push(Boolean(run?.isBold) || run?.styleName === 'Strong');
  if (run?.fontSize) parts.sizes.push(run.fontSize);
}

function lookOf({ styleName, alignment }: WordParagraph, { sizes, bold }: ParagraphParts): Look {
  const name = styleName?.trim() ?? '';
  const isTitle = /^(title|标题|subtitle|副标题)$/i.test(name);
  const isHeading = /^(heading|标题)\s*\d/i.test(name);
  return {
    isBold: bold.length > 0 && bold.every(Boolean),
    isCentred: alignment === 'center' || alignment === 'distribute',
    size: sizes.length > 0 ? Math.max(...sizes) : null,
    style: isTitle ? 'title' : isHeading ? 'heading' : null,
  };
}

function withoutEnds(href: string): string {
  return href.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
