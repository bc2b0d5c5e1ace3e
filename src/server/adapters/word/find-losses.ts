import { attributeOf, localName, readXml } from './read-xml';

/** What a Word file holds that a letter of blocks has no place for. */
export interface WordLosses {
  features: ReadonlySet<LostFeature>;
  /** The words of WordArt (艺术字), which is drawn and not written. */
  wordArt: string[];
  /** Runs of text in the file that came from nowhere the reader looks. */
  texts: string[];
  /** What page headers and footers say, page numbers left out. */
  pageMargins: string[];
  hasWatermark: boolean;
}

export type LostFeature =
  | 'formula'
  | 'chart'
  | 'diagram'
  | 'object'
  | 'background'
  | 'text-box'
  | 'floating-picture'
  | 'changes'
  | 'comments'
  | 'ruby'
  | 'foreign-part';

/** Elements by their local names: WordprocessingML, DrawingML, VML and OMML. */
const FEATURES: Record<string, LostFeature> = {
  oMath: 'formula',
  chart: 'chart',
  relIds: 'diagram',
  OLEObject: 'object',
  background: 'background',
  txbxContent: 'text-box',
  ins: 'changes',
  del: 'changes',
  moveFrom: 'changes',
  commentReference: 'comments',
  ruby: 'ruby',
  altChunk: 'foreign-part',
};

/** Looks through the parts of a Word file for what mammoth passes over without a word. */
export function findLosses(parts: ReadonlyMap<string, Buffer>, documentPath: string): WordLosses {
  const body = scanBody(parts.get(documentPath)?.toString('utf8') ?? '');
  const margins = [...parts].filter(([name]) => /\/(header|footer)\d*\.xml$/.test(name));
  const scanned = margins.map(([, xml]) => scanBody(xml.toString('utf8')));
  return {
    ...body,
    pageMargins: [...new Set(scanned.map(({ texts }) => texts.join('').trim()))].filter(saysSomething),
    hasWatermark: scanned.some(({ wordArt }) => wordArt.length > 0),
  };
}

function scanBody(xml: string): Pick<WordLosses, 'features' | 'wordArt' | 'texts'> {
  const features = new Set<LostFeature>();
  const wordArt = new Set<string>();
  const texts: string[] = [];
  let isText = false;
  // The sounds of a phonetic guide (拼音) are no words of the text.
  let isSound = false;
  let isFloating = false;
  for (const token of readXml(xml)) {
    if (token.kind === 'text') {
      if (isText && !isSound) texts.push(token.text);
      continue;
    }
    const name = localName(token.name);
    if (name === 'rt') isSound = token.kind === 'open' && !token.isEmpty;
    isText = token.kind === 'open' && name === 't' && !token.isEmpty;
    if (token.kind === 'close') continue;
    const feature = FEATURES[name];
    if (feature) features.add(feature);
    isFloating = floats(name, token.attributes) ?? isFloating;
    if (isFloating && (name === 'blip' || name === 'imagedata')) features.add('floating-picture');
    const words = name === 'textpath' ? attributeOf(token.attributes, 'string')?.trim() : undefined;
    if (words) wordArt.add(words);
  }
  return { features, wordArt: [...wordArt], texts };
}

/** 第 1 页 共 3 页, — 2 — and the like say nothing that a family needs. */
function saysSomething(text: string): boolean {
  return text.replace(/[第页共\d\s\-—－–/|.·]/g, '') !== '';
}

/** Whether a frame around a drawing floats over the text; null for anything else. */
function floats(name: string, attributes: string): boolean | null {
  if (name === 'anchor') return true;
  if (name === 'shape') return /position:\s*absolute/.test(attributes);
  return name === 'inline' ? false : null;
}
