export type FileKind = 'zip' | 'protected' | 'old-excel' | 'markup' | 'text' | 'empty' | 'other';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound files hold both old .xls workbooks and password-protected .xlsx ones. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
];

/** A web page or a workbook written as XML, as school systems hand out under the name of an .xls. */
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta|table|div|style|\?xml|workbook)/i;

/** What a file is by its first bytes, whatever its name says. */
export function detectFileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, COMPOUND)) return hasEncryptedPackage(bytes) ? 'protected' : 'old-excel';
  if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) return 'text';
  if (PICTURES.some((magic) => startsWith(bytes, magic)) || bytes.subarray(0, 4096).includes(0))
    return 'other';
  return MARKUP.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1')) ? 'markup' : 'text';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The directory of a protected workbook names its stream in UTF-16. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
