import { Binary, isObject, Pattern, type Value } from './value';

/** MongoDB's order of types: a missing field counts as null, and an empty array's "no element" comes before it. */
export const TYPE_RANK = {
  nothing: 0,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  boolean: 7,
  date: 8,
  pattern: 9,
} as const;

export type TypeRank = (typeof TYPE_RANK)[keyof typeof TYPE_RANK];

/** The place of a value's type in MongoDB's order (undefined: a missing field). */
export function typeRank(value: Value | undefined): TypeRank {
  if (value === undefined || value === null) return TYPE_RANK.null;
  if (typeof value === 'number') return TYPE_RANK.number;
  if (typeof value === 'string') return TYPE_RANK.string;
  if (typeof value === 'boolean') return TYPE_RANK.boolean;
  if (value instanceof Date) return TYPE_RANK.date;
  if (Array.isArray(value)) return TYPE_RANK.array;
  if (value instanceof Binary) return TYPE_RANK.binary;
  return value instanceof Pattern ? TYPE_RANK.pattern : TYPE_RANK.object;
}

/** MongoDB's total order over all values: negative, zero or positive like a sort callback. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  if (difference !== 0) return difference;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  if (a instanceof Binary && b instanceof Binary) return compareBinaries(a, b);
  if (a instanceof Pattern && b instanceof Pattern) {
    return compareStrings(a.source, b.source) || compareStrings(a.options, b.options);
  }
  return isObject(a) && isObject(b) ? compareObjects(Object.entries(a), Object.entries(b)) : 0;
}

/** Equality as a query or a set sees it: 0 equals -0, NaN equals NaN, embedded objects in field order. */
export function equalValues(a: Value | undefined, b: Value | undefined): boolean {
  return compareValues(a, b) === 0;
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** By code point, as UTF-8 bytes compare; JavaScript's own order puts emoji before some rarer characters. */
export function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

function codePointRank(codeUnit: number): number {
  const isSurrogate = codeUnit >= 0xd800 && codeUnit <= 0xdfff;
  return isSurrogate ? codeUnit + 0x10000 : codeUnit;
}

function compareArrays(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareObjects(a: [string, Value][], b: [string, Value][]): number {
  for (let i = 0; ; i += 1) {
    const left = a[i];
    const right = b[i];
    if (left === undefined || right === undefined) return a.length - b.length;
    const difference =
      typeRank(left[1]) - typeRank(right[1]) ||
      compareStrings(left[0], right[0]) ||
      compareValues(left[1], right[1]);
    if (difference !== 0) return difference;
  }
}

function compareBinaries(a: Binary, b: Binary): number {
  const left = Buffer.from(a.base64, 'base64');
  const right = Buffer.from(b.base64, 'base64');
  return left.length - right.length || compareStrings(a.subType, b.subType) || Buffer.compare(left, right);
}
