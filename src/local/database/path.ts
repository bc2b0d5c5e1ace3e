import { invalidParam } from './errors';
import { fieldOf, isObject, type Value } from './value';

const splitCache = new Map<string, readonly string[]>();
const SPLIT_CACHE_MAX = 5_000;

/** A dotted path's parts. Throws INVALID_PARAM for an empty part (`a..b`) or a positional `$`. */
export function splitPath(path: string): readonly string[] {
  const cached = splitCache.get(path);
  if (cached) return cached;
  const parts = path.split('.');
  for (const part of parts) {
    if (part === '' || part === '__proto__')
      throw invalidParam(`field path ${JSON.stringify(path)} is not allowed`);
    if (part.startsWith('$'))
      throw invalidParam(`operator ${part} in path ${path} is not supported by the local cloud`);
  }
  if (splitCache.size >= SPLIT_CACHE_MAX) splitCache.clear();
  splitCache.set(path, parts);
  return parts;
}

/** True for a part that can name an array's element. */
export function isArrayIndex(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}

/**
 * What a query sees at a path. An array on the way stands for each of its objects; `undefined` is a missing field.
 * An array without objects on the way gives nothing at all, which is how MongoDB tells `[]` from a missing field.
 */
export function leavesAt(value: Value, parts: readonly string[], from = 0): (Value | undefined)[] {
  const leaves: (Value | undefined)[] = [];
  collectLeaves(value, parts, from, leaves);
  return leaves;
}

function collectLeaves(
  value: Value | undefined,
  parts: readonly string[],
  from: number,
  leaves: (Value | undefined)[],
): void {
  const part = parts[from];
  if (part === undefined) {
    leaves.push(value);
    return;
  }
  if (Array.isArray(value)) {
    for (const element of value) if (isObject(element)) collectLeaves(element, parts, from, leaves);
    const element = isArrayIndex(part) ? value[Number(part)] : undefined;
    const isLast = from + 1 === parts.length;
    if (element !== undefined && (isLast || isObject(element) || Array.isArray(element))) {
      collectLeaves(element, parts, from + 1, leaves);
    }
    return;
  }
  const next = isObject(value) ? fieldOf(value, part) : undefined;
  if (next === undefined) leaves.push(undefined);
  else collectLeaves(next, parts, from + 1, leaves);
}
