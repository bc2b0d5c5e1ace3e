/** Bytes inside a document. Kept apart from `Uint8Array` so that it can travel with its BSON subtype. */
export class Binary {
  constructor(
    readonly base64: string,
    readonly subType: string,
  ) {}
}

/** A regular expression as a query carries it: not yet compiled, and never stored in a document. */
export class Pattern {
  constructor(
    readonly source: string,
    readonly options: string,
  ) {}
}

export type Value = null | boolean | number | string | Date | Binary | Pattern | Value[] | ValueObject;

/** An embedded object: field name to value. */
export interface ValueObject {
  [field: string]: Value;
}

/** The cloud allows any `_id`; the SDK's `doc()` only these two, so they are all the local cloud accepts. */
export type DocumentId = string | number;

export type Document = ValueObject & { _id: DocumentId };

/** True for an embedded object: not an array, a date, bytes or a pattern. */
export function isObject(value: Value | undefined): value is ValueObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Binary) &&
    !(value instanceof Pattern)
  );
}

/** A deep copy; dates, bytes and patterns are immutable here and are shared. */
export function cloneValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(cloneValue);
  if (!isObject(value)) return value;
  const copy: ValueObject = {};
  for (const [field, inner] of Object.entries(value)) copy[field] = cloneValue(inner);
  return copy;
}

/** The value of an own field; a field named like one of JavaScript's own (`constructor`) is not found by accident. */
export function fieldOf(object: ValueObject, field: string): Value | undefined {
  return Object.prototype.hasOwnProperty.call(object, field) ? object[field] : undefined;
}
