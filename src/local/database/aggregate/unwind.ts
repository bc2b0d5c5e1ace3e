import { invalidParam } from '../errors';
import { splitPath } from '../path';
import { readPath, writePath } from '../update-path';
import { cloneValue, isObject, type Value, type ValueObject } from '../value';
import type { Stage } from './pipeline';

interface UnwindOptions {
  readonly parts: readonly string[];
  readonly indexParts: readonly string[] | undefined;
  readonly keepsEmpty: boolean;
}

/** `$unwind`: one document an element; a value that is no array counts as an array of itself. */
export function compileUnwind(value: Value): Stage {
  const options = readOptions(value);
  return (documents) => documents.flatMap((document) => unwind(document, options));
}

function readOptions(value: Value): UnwindOptions {
  const options = isObject(value) ? value : { path: value };
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options;
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw invalidParam('$unwind needs a path that begins with $');
  if (includeArrayIndex !== undefined && typeof includeArrayIndex !== 'string') {
    throw invalidParam('$unwind needs includeArrayIndex as a field name');
  }
  return {
    parts: splitPath(path.slice(1)),
    indexParts: includeArrayIndex === undefined ? undefined : splitPath(includeArrayIndex),
    keepsEmpty: preserveNullAndEmptyArrays === true,
  };
}

function unwind(document: ValueObject, { parts, indexParts, keepsEmpty }: UnwindOptions): ValueObject[] {
  const value = readPath(document, parts);
  const isNothing = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  if (isNothing) {
    if (!keepsEmpty) return [];
    const { [parts[0] as string]: _taken, ...withoutArray } = document;
    const kept = Array.isArray(value) && parts.length === 1 ? withoutArray : document;
    return [withIndex(kept, indexParts, null)];
  }
  if (!Array.isArray(value)) return [withIndex(document, indexParts, null)];
  return value.map((element, i) => {
    const row = cloneValue(document) as ValueObject;
    writePath(row, parts, element);
    return withIndex(row, indexParts, i);
  });
}

function withIndex(
  row: ValueObject,
  indexParts: readonly string[] | undefined,
  index: number | null,
): ValueObject {
  if (!indexParts) return row;
  const copy = cloneValue(row) as ValueObject;
  writePath(copy, indexParts, index);
  return copy;
}
