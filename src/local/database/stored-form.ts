import { invalidParam, requestFailed } from './errors';
import { Binary, isObject, Pattern, type Document, type Value, type ValueObject } from './value';

/** The cloud's limit for one document. */
const DOCUMENT_BYTES_MAX = 512 * 1024;
const NESTING_MAX = 100;

/**
 * Writes a document as the JSON text the file keeps: plain numbers, `{"$date":ms}`, `{"$binary":…}`.
 * Field names are checked on the way: `$…` and dotted names are refused, so the wrappers stay unambiguous.
 * Throws DATABASE_REQUEST_FAILED when the text is over 512 KB.
 */
export function encodeStored(document: Document): string {
  const text = JSON.stringify(toStored(document, 0));
  // Three bytes a character is the most UTF-8 needs, so short texts need no count.
  if (text.length * 3 > DOCUMENT_BYTES_MAX && Buffer.byteLength(text) > DOCUMENT_BYTES_MAX) {
    throw requestFailed(`document exceeds the limit of 512 KB: ${Buffer.byteLength(text)} bytes`);
  }
  return text;
}

function toStored(value: Value, depth: number): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof Binary) return { $binary: [value.base64, value.subType] };
  if (value instanceof Pattern)
    throw invalidParam('a regular expression cannot be stored by the local cloud');
  if (depth > NESTING_MAX) throw requestFailed(`document is nested deeper than ${NESTING_MAX} levels`);
  if (Array.isArray(value)) return value.map((item) => toStored(item, depth + 1));
  const stored: Record<string, unknown> = {};
  for (const field of Object.keys(value)) {
    assertFieldName(field);
    stored[field] = toStored(value[field] as Value, depth + 1);
  }
  return stored;
}

function assertFieldName(field: string): void {
  if (
    field === '' ||
    field === '__proto__' ||
    field.startsWith('$') ||
    field.includes('.') ||
    field.includes('\0')
  ) {
    throw invalidParam(`field name ${JSON.stringify(field)} is not allowed`);
  }
}

/** Reads back what `encodeStored` wrote. */
export function decodeStored(text: string): Document {
  const parsed = JSON.parse(text) as Value;
  const value = text.includes('{"$') ? fromStored(parsed) : parsed;
  if (!isObject(value)) throw new Error('the database file holds a document that is not an object');
  return value as Document;
}

function fromStored(value: Value): Value {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) value[i] = fromStored(value[i] as Value);
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const object = value as ValueObject;
  for (const field in object) {
    if (field.startsWith('$')) return fromWrapper(field, object[field] as Value);
    const inner = object[field] as Value;
    if (typeof inner === 'object' && inner !== null) object[field] = fromStored(inner);
  }
  return object;
}

function fromWrapper(wrapper: string, inner: Value): Value {
  if (wrapper === '$date') return new Date(inner as number);
  if (wrapper === '$number') return Number(inner);
  const [base64, subType] = inner as [string, string];
  return new Binary(base64, subType);
}
