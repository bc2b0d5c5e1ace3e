import { typeRank, TYPE_RANK } from './order';
import { Binary, isObject, Pattern, type Value } from './value';

/**
 * Index keys: bytes that compare (as SQLite compares blobs) exactly as the values compare in MongoDB's order.
 * A part is its type's rank, then its value; text ends with 0 0 and writes an inner 0 byte as 0 1, so that
 * no part is the beginning of a different one. A descending part is the bitwise complement.
 */
export type KeyPart = Value | undefined | typeof NOTHING;

/** What an empty array puts into an index: no element, which comes before null. */
export const NOTHING = Symbol('nothing');

const END = Buffer.from([0, 0]);

/** The bytes of one part of a key. */
export function encodeKeyPart(part: KeyPart, direction: 1 | -1): Buffer {
  const bytes = encodeAscending(part);
  if (direction === -1) for (let i = 0; i < bytes.length; i += 1) bytes[i] = ~(bytes[i] as number) & 0xff;
  return bytes;
}

/** The bytes at which a type begins, and just behind where it ends. */
export function typeBounds(value: Value, direction: 1 | -1): { from: Buffer; to: Buffer } {
  const rank = typeRank(value);
  return direction === 1
    ? { from: Buffer.from([rank]), to: Buffer.from([rank + 1]) }
    : { from: Buffer.from([0xff - rank]), to: Buffer.from([0xff - rank + 1]) };
}

/** The least bytes that come after every key beginning with these; undefined when there are none. */
export function afterPrefix(prefix: Buffer): Buffer | undefined {
  for (let i = prefix.length - 1; i >= 0; i -= 1) {
    const byte = prefix[i] as number;
    if (byte < 0xff) {
      const after = Buffer.from(prefix.subarray(0, i + 1));
      after[i] = byte + 1;
      return after;
    }
  }
  return undefined;
}

function encodeAscending(part: KeyPart): Buffer {
  if (part === NOTHING) return Buffer.from([TYPE_RANK.nothing]);
  const rank = Buffer.from([typeRank(part)]);
  if (part === undefined || part === null) return rank;
  if (typeof part === 'number') return Buffer.concat([rank, encodeNumber(part)]);
  if (typeof part === 'string') return Buffer.concat([rank, encodeText(part)]);
  if (typeof part === 'boolean') return Buffer.concat([rank, Buffer.from([Number(part)])]);
  if (part instanceof Date) return Buffer.concat([rank, encodeNumber(part.getTime())]);
  return Buffer.concat([rank, encodeCompound(part)]);
}

/** IEEE 754 with the sign folded in; NaN, which comes before every number, is all zeros. */
function encodeNumber(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(number)) return bytes;
  bytes.writeDoubleBE(number + 0);
  const isNegative = ((bytes[0] as number) & 0x80) !== 0;
  for (let i = 0; i < 8; i += 1) bytes[i] = isNegative ? ~(bytes[i] as number) & 0xff : (bytes[i] as number);
  if (!isNegative) bytes[0] = (bytes[0] as number) | 0x80;
  return bytes;
}

function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (!text.includes('\0')) return Buffer.concat([bytes, END]);
  return Buffer.concat([Buffer.from(text.replaceAll('\0', '\0\u0001'), 'utf8'), END]);
}

/** An array's elements or an object's fields one after the other, each led by a 1, and a 0 at the end. */
function encodeCompound(value: Value): Buffer {
  if (value instanceof Binary) {
    const bytes = Buffer.from(value.base64, 'base64');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, encodeText(value.subType), bytes]);
  }
  if (value instanceof Pattern) return Buffer.concat([encodeText(value.source), encodeText(value.options)]);
  const parts: Buffer[] = [];
  if (Array.isArray(value)) {
    for (const element of value) parts.push(Buffer.from([1]), encodeAscending(element));
  } else if (isObject(value)) {
    for (const [field, inner] of Object.entries(value)) {
      parts.push(Buffer.from([1, typeRank(inner)]), encodeText(field), encodeAscending(inner));
    }
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}
