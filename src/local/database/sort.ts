import { invalidParam } from './errors';
import { compareValues } from './order';
import { leavesAt, splitPath } from './path';
import { isObject, type Value } from './value';

export interface SortKey {
  readonly path: string;
  readonly direction: 1 | -1;
}

/** Reads `{ a: 1, b: -1 }`. Throws INVALID_PARAM for any direction but 1 and -1. */
export function readSort(sort: Value): SortKey[] {
  if (!isObject(sort)) throw invalidParam('sort must be an object of field: 1 or -1');
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`sort direction of ${path} must be 1 or -1`);
    splitPath(path);
    return { path, direction };
  });
}

/** Sorts into a new array; documents that compare equal keep their order. */
export function sortDocuments<T extends Value>(documents: readonly T[], keys: readonly SortKey[]): T[] {
  const rows = documents.map((document) => ({
    document,
    values: keys.map((key) => sortValue(document, key)),
  }));
  rows.sort((a, b) => {
    for (const [i, key] of keys.entries()) {
      const difference = compareSortValues(a.values[i], b.values[i]);
      if (difference !== 0) return difference * key.direction;
    }
    return 0;
  });
  return rows.map((row) => row.document);
}

/** Two values in the order of the keys, for arrays that `$push` keeps sorted. */
export function compareBySort(keys: readonly SortKey[], a: Value, b: Value): number {
  for (const key of keys) {
    const difference = compareSortValues(sortValue(a, key), sortValue(b, key));
    if (difference !== 0) return difference * key.direction;
  }
  return 0;
}

/** `none`: an empty array has no element to sort by, and comes before null. */
type SortValue = { readonly value: Value | undefined } | 'none';

/** An array sorts by its least element upwards and by its greatest downwards. */
function sortValue(document: Value, key: SortKey): SortValue {
  let best: SortValue | undefined;
  for (const leaf of leavesAt(document, splitPath(key.path))) {
    const candidates: SortValue[] = Array.isArray(leaf)
      ? leaf.length === 0
        ? ['none']
        : leaf.map((value) => ({ value }))
      : [{ value: leaf }];
    for (const candidate of candidates) {
      if (best === undefined || compareSortValues(candidate, best) * key.direction < 0) best = candidate;
    }
  }
  return best ?? { value: undefined };
}

function compareSortValues(a: SortValue | undefined, b: SortValue | undefined): number {
  if (a === undefined || b === undefined || a === 'none' || b === 'none') {
    return Number(b === 'none') - Number(a === 'none');
  }
  return compareValues(a.value, b.value);
}
