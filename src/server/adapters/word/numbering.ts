import { attributeOf, localName, readXml } from './read-xml';

/** How one level of a list numbers its paragraphs. */
export interface NumberingLevel {
  /** ECMA-376 ST_NumberFormat, e.g. `decimal`, `chineseCounting`, `bullet`. */
  format: string;
  /** The label with %1 … %9 for the numbers of the levels, e.g. `（%2）`. */
  text: string;
  start: number;
  paragraphStyleId: string | null;
}

/** The lists of a document: by the list's number and the level's. */
export interface Numbering {
  levels: Map<string, NumberingLevel>;
  /** Lists that count on together name the same definition. */
  definitions: Map<string, string>;
  /** Lists that begin anew: the first number by list and level. */
  restarts: Map<string, number>;
  /** The level that a paragraph style numbers with. */
  byStyle: Map<string, string>;
}

export function levelKey(numId: string, level: string): string {
  return `${numId}:${level}`;
}

type Levels = Map<string, NumberingLevel>;

/** Reads word/numbering.xml. */
export function readNumbering(xml: string): Numbering {
  const { definitions, restarts } = readLists(xml);
  const numbering: Numbering = { levels: new Map(), definitions, restarts, byStyle: new Map() };
  const abstracts = readDefinitions(xml);
  for (const [list, definition] of definitions) {
    for (const [index, level] of abstracts.get(definition) ?? []) {
      const key = levelKey(list, index);
      numbering.levels.set(key, level);
      const style = level.paragraphStyleId;
      if (style && !numbering.byStyle.has(style)) numbering.byStyle.set(style, key);
    }
  }
  return numbering;
}

/** The levels of every definition (w:abstractNum). */
function readDefinitions(xml: string): Map<string, Levels> {
  const definitions = new Map<string, Levels>();
  let levels: Levels | null = null;
  let level: NumberingLevel | null = null;
  for (const token of readXml(xml)) {
    if (token.kind === 'text') continue;
    const name = localName(token.name);
    if (token.kind === 'close') {
      if (name === 'abstractNum') levels = null;
      if (name === 'lvl') level = null;
    } else if (name === 'abstractNum') {
      levels = new Map();
      definitions.set(attributeOf(token.attributes, 'abstractNumId') ?? '', levels);
    } else if (name === 'lvl' && levels) {
      level = { format: 'decimal', text: '', start: 1, paragraphStyleId: null };
      levels.set(attributeOf(token.attributes, 'ilvl') ?? '0', level);
    } else if (level) {
      setFact(level, name, attributeOf(token.attributes, 'val') ?? '');
    }
  }
  return definitions;
}

function setFact(level: NumberingLevel, name: string, value: string): void {
  if (name === 'numFmt') level.format = value;
  if (name === 'lvlText') level.text = value;
  if (name === 'start') level.start = numberOr(value, 1);
  if (name === 'pStyle') level.paragraphStyleId = value;
}

/** The lists (w:num): which definition each follows, and where it begins anew. */
function readLists(xml: string): Pick<Numbering, 'definitions' | 'restarts'> {
  const definitions = new Map<string, string>();
  const restarts = new Map<string, number>();
  let numId = '';
  let level = '';
  for (const token of readXml(xml)) {
    if (token.kind !== 'open') continue;
    const value = attributeOf(token.attributes, 'val') ?? '';
    switch (localName(token.name)) {
      case 'num':
        numId = attributeOf(token.attributes, 'numId') ?? '';
        break;
      case 'abstractNumId':
        definitions.set(numId, value);
        break;
      case 'lvlOverride':
        level = attributeOf(token.attributes, 'ilvl') ?? '0';
        break;
      case 'startOverride':
        restarts.set(levelKey(numId, level), numberOr(value, 1));
        break;
    }
  }
  return { definitions, restarts };
}

const MARK = 'list=';

/**
 * Numbering that tells a reader of mammoth's tree which list and level a paragraph belongs to: mammoth hands on no
 * more of a level than whether it is ordered, its number and the paragraph style it is tied to. Levels without such
 * a style are given one that spells them out.
 */
export function markNumbering({ definitions, levels }: Numbering): string {
  const lists = [...definitions.keys()].map((numId) => {
    const marked = [...levels].filter(([key]) => key.startsWith(`${numId}:`));
    const inside = marked.map(([key, { format, paragraphStyleId }]) => {
      const style = paragraphStyleId ?? `${MARK}${key}`;
      return `<w:lvl w:ilvl="${escape(key.slice(numId.length + 1))}"><w:numFmt w:val="${escape(format)}"/><w:pStyle w:val="${escape(style)}"/></w:lvl>`;
    });
    const id = escape(numId);
    return {
      abstract: `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`,
      list: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
    };
  });
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = [...lists.map((one) => one.abstract), ...lists.map((one) => one.list)].join('');
  return `<w:numbering xmlns:w="${namespace}">${body}</w:numbering>`;
}

/** The list and level that mammoth's numbering of a paragraph stands for, as a key of `levels`. */
export function markedLevel(
  { byStyle }: Numbering,
  { paragraphStyleId }: { paragraphStyleId?: string },
): string | null {
  if (!paragraphStyleId) return null;
  if (paragraphStyleId.startsWith(MARK)) return paragraphStyleId.slice(MARK.length);
  return byStyle.get(paragraphStyleId) ?? null;
}

function numberOr(value: string, otherwise: number): number {
  return /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
}

function escape(value: string): string {
  return value.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
