import { randomBytes } from 'node:crypto';
import { invalidParam } from './errors';
import { cloneValue, type Document, type DocumentId, type Value, type ValueObject } from './value';

/** A document about to be inserted: its `_id` first, made up (32 hex digits, like the cloud's) when it has none. */
export function withId(document: ValueObject): Document {
  const { _id = newId(), ...fields } = cloneValue(document) as ValueObject;
  return { _id: checkId(_id), ...fields };
}

/** An `_id` for a document that comes without one. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** Throws INVALID_PARAM for an `_id` that the SDK's `doc()` could not name. */
export function checkId(id: Value): DocumentId {
  const isText = typeof id === 'string' && id !== '' && !id.includes('\0');
  if (isText || (typeof id === 'number' && Number.isFinite(id))) return id;
  throw invalidParam('_id must be a nonempty string or a number');
}
