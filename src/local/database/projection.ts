import { invalidParam, unsupported } from './errors';
import { splitPath } from './path';
import { fieldOf, isObject, type Value, type ValueObject } from './value';

/** A tree of the named paths: `true` marks an end. */
type PathTree = Map<string, PathTree | true>;

export type Projection = (document: ValueObject) => ValueObject;

/**
 * Compiles `field({ a: 1, 'b.c': 1 })` or its opposite with zeros; `_id` comes along unless it is 0.
 * Throws INVALID_PARAM for a mixture of both, and names `$slice`, `$elemMatch` and computed fields as unsupported.
 */
export function compileProjection(projection: Value): Projection {
  if (!isObject(projection)) throw invalidParam('projection must be an object');
  const marks = Object.entries(projection).map(([path, mark]) => ({ path, isShown: readMark(mark) }));
  const idMark = marks.find((mark) => mark.path === '_id');
  const others = marks.filter((mark) => mark.path !== '_id');
  const shown = others.filter((mark) => mark.isShown);
  if (shown.length > 0 && shown.length < others.length)
    throw invalidParam('projection mixes inclusion and exclusion');
  const isInclusion = shown.length > 0 || (others.length === 0 && idMark?.isShown === true);
  if (!isInclusion) {
    const tree = treeOf(marks.filter((mark) => !mark.isShown).map((mark) => mark.path));
    return (document) => exclude(document, tree) as ValueObject;
  }
  const paths = shown.map((mark) => mark.path);
  const tree = treeOf(idMark?.isShown === false ? paths : ['_id', ...paths]);
  return (document) => include(document, tree) as ValueObject;
}

function readMark(mark: Value): boolean {
  if (typeof mark === 'boolean') return mark;
  if (typeof mark === 'number') return mark !== 0;
  const operator = isObject(mark) ? Object.keys(mark)[0] : undefined;
  throw unsupported(
    operator?.startsWith('$') ? `${operator} in a projection` : 'computed field in a projection',
  );
}

function treeOf(paths: readonly string[]): PathTree {
  const root: PathTree = new Map();
  for (const path of paths) {
    let node = root;
    const parts = splitPath(path);
    for (const [i, part] of parts.entries()) {
      const existing = node.get(part);
      const isEnd = i === parts.length - 1;
      if (existing === true || (isEnd && existing)) throw invalidParam(`projection names ${path} twice`);
      const next: PathTree = existing ?? new Map<string, PathTree | true>();
      node.set(part, isEnd ? true : next);
      node = next;
    }
  }
  return root;
}

function include(value: Value, tree: PathTree): Value | undefined {
  if (Array.isArray(value)) {
    return value.map((element) => include(element, tree)).filter((element) => element !== undefined);
  }
  if (!isObject(value)) return undefined;
  const result: ValueObject = {};
  for (const [field, inner] of Object.entries(value)) {
    const branch = tree.get(field);
    if (branch === undefined) continue;
    const kept = branch === true ? inner : include(inner, branch);
    if (kept !== undefined) result[field] = kept;
  }
  return result;
}

function exclude(value: Value, tree: PathTree): Value {
  if (Array.isArray(value)) return value.map((element) => exclude(element, tree));
  if (!isObject(value)) return value;
  const result: ValueObject = {};
  for (const field of Object.keys(value)) {
    const branch = tree.get(field);
    const inner = fieldOf(value, field) as Value;
    if (branch !== true) result[field] = branch ? exclude(inner, branch) : inner;
  }
  return result;
}
