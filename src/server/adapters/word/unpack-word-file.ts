import { ActionFailure } from '@shared/domain/errors';
import { detectFileKind } from '../detect-file-kind';
import { storeZip } from '../store-zip';
import { readZipParts, ZipTooLarge } from '../zip-parts';
import { markNumbering, readNumbering, type Numbering } from './numbering';
import { attributeOf, localName, readXml } from './read-xml';

/** A letter with nine photographs takes a part of this; a zip bomb takes far more. */
const MAX_INFLATED_BYTES = 60 * 1024 * 1024;
/** The text of twenty letters as wordy as Word writes it; a parser needs many times as much memory. */
const MAX_TEXT_BYTES = 4 * 1024 * 1024;

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';

/** A .docx that was measured and made ready for mammoth. */
export interface WordFile {
  /** Packed anew, so that mammoth inflates nothing that was not measured here. */
  docx: Buffer;
  parts: ReadonlyMap<string, Buffer>;
  documentPath: string;
  numbering: Numbering;
}

/**
 * Opens an uploaded file as a .docx. What it is, is decided by its first bytes.
 * @throws ActionFailure LETTER_FILE_EMPTY, LETTER_FILE_OLD_FORMAT, LETTER_FILE_PROTECTED, LETTER_FILE_PDF,
 *   LETTER_FILE_NOT_WORD, LETTER_FILE_TOO_LARGE, LETTER_FILE_BROKEN
 */
export function unpackWordFile(bytes: Uint8Array): WordFile {
  requireZip(bytes);
  const parts = inflate(bytes);
  const documentPath = findDocument(parts);
  if (!documentPath) throw failure('LETTER_FILE_NOT_WORD');
  const texts = [...parts].filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'));
  if (texts.some(([, content]) => content.length > MAX_TEXT_BYTES)) throw failure('LETTER_FILE_TOO_LARGE');
  const numbering = readNumbering(parts.get(NUMBERING)?.toString('utf8') ?? '');
  const prepared = new Map(parts);
  prepared.set(documentPath, Buffer.from(openWrappers(parts.get(documentPath)?.toString('utf8') ?? '')));
  if (parts.has(NUMBERING)) prepared.set(NUMBERING, Buffer.from(markNumbering(numbering)));
  return { docx: storeZip(prepared), parts, documentPath, numbering };
}

function requireZip(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('%PDF')) throw failure('LETTER_FILE_PDF');
  if (start.startsWith('{\\rtf')) throw failure('LETTER_FILE_OLD_FORMAT');
  switch (detectFileKind(bytes)) {
    case 'zip':
      return;
    case 'empty':
      throw failure('LETTER_FILE_EMPTY');
    case 'protected':
      throw failure('LETTER_FILE_PROTECTED');
    case 'old-excel':
      // The container of .doc and .wps too.
      throw failure('LETTER_FILE_OLD_FORMAT');
    default:
      throw failure('LETTER_FILE_NOT_WORD');
  }
}

function inflate(bytes: Uint8Array): Map<string, Buffer> {
  try {
    return readZipParts(bytes, isWanted, MAX_INFLATED_BYTES);
  } catch (error) {
    throw failure(error instanceof ZipTooLarge ? 'LETTER_FILE_TOO_LARGE' : 'LETTER_FILE_BROKEN');
  }
}

/** Text, styles and pictures; fonts, embedded files and thumbnails are left packed. */
function isWanted(name: string): boolean {
  if (/\/(fonts|embeddings|glossary|activeX)\//.test(name) || name.startsWith('docProps/')) return false;
  return /\.(xml|rels)$/.test(name) || /(^|\/)media\/[^/]+$/.test(name);
}

/** The document is where the package says; other office files say something else of theirs. */
function findDocument(parts: ReadonlyMap<string, Buffer>): string | null {
  for (const token of readXml(parts.get('_rels/.rels')?.toString('utf8') ?? '')) {
    if (token.kind !== 'open' || localName(token.name) !== 'Relationship') continue;
    if (!attributeOf(token.attributes, 'Type')?.endsWith('/officeDocument')) continue;
    const target = attributeOf(token.attributes, 'Target')?.replace(/^\//, '') ?? '';
    return target.startsWith('word/') && parts.has(target) ? target : null;
  }
  return parts.has(DOCUMENT) ? DOCUMENT : null;
}

/**
 * Without the elements that mammoth does not know and drops with all the text in them: simple fields (a date), text
 * directions, and phonetic guides (拼音), whose base text is what is written.
 */
function openWrappers(xml: string): string {
  return xml.replace(/<\/?w:(?:fldSimple|ruby|rubyBase|bdo|dir)(?:\s[^<>]*)?>/g, '');
}

function failure(code: ActionFailure['code']): ActionFailure {
  return new ActionFailure(code, ['fileId']);
}
