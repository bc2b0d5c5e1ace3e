import { requestFailed } from './errors';
import { isArrayIndex } from './path';
import { fieldOf, isObject, type Value, type ValueObject } from './value';

/** MongoDB's bound on padding an array with nulls. */
const ARRAY_PADDING_MAX = 1_500_000;

type Container = ValueObject | Value[];

/** The value at an update's path, where an array part has to be an index; undefined when it is missing. */
export function readPath(document: ValueObject, parts: readonly string[]): Value | undefined {
  let value: Value | undefined = document;
  for (const part of parts) value = value === undefined ? undefined : childOf(value, part);
  return value;
}

function childOf(value: Value, part: string): Value | undefined {
  if (Array.isArray(value)) return isArrayIndex(part) ? value[Number(part)] : undefined;
  return isObject(value) ? fieldOf(value, part) : undefined;
}

/**
 * Writes a value at a path, creating the objects on the way.
 * Throws DATABASE_REQUEST_FAILED where the path runs through a value that is neither object nor array, null included.
 */
export function writePath(document: ValueObject, parts: readonly string[], value: Value): void {
  let container: Container = document;
  for (const [i, part] of parts.slice(0, -1).entries()) {
    const next: Value | undefined = childOf(container, part);
    if (isObject(next) || Array.isArray(next)) {
      container = next;
    } else if (next === undefined) {
      const created: ValueObject = {};
      assign(container, part, created);
      container = created;
    } else {
      throw requestFailed(
        `Cannot create field '${parts[i + 1] ?? ''}' in element {${part}: ${JSON.stringify(next)}}`,
      );
    }
  }
  assign(container, parts[parts.length - 1] ?? '', value);
}

function assign(container: Container, part: string, value: Value): void {
  if (!Array.isArray(container)) {
    container[part] = value;
    return;
  }
  if (!isArrayIndex(part)) throw requestFailed(`Cannot create field '${part}' in an array`);
  const index = Number(part);
  if (index - container.length > ARRAY_PADDING_MAX)
    throw requestFailed(`cannot pad an array up to element ${part}`);
  while (container.length < index) container.push(null);
  container[index] = value;
}

/** Takes a field away; an array's element becomes null, so that the others keep their places. */
export function removePath(document: ValueObject, parts: readonly string[]): void {
  const parent = readPath(document, parts.slice(0, -1));
  const last = parts[parts.length - 1] ?? '';
  if (Array.isArray(parent)) {
    if (isArrayIndex(last) && Number(last) < parent.length) parent[Number(last)] = null;
  } else if (isObject(parent)) {
    delete parent[last];
  }
}
