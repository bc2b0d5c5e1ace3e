import { readConditions, type Bound, type PathConditions } from './conditions';
import type { IndexDefinition } from './index-entries';
import { afterPrefix, encodeKeyPart, typeBounds } from './index-key';
import type { SortKey } from './sort';
import type { DocumentId, Value } from './value';

/** An index as the planner sees it. */
export interface PlannedIndex {
  readonly definition: IndexDefinition;
  /** Some document has several entries, so only one demand on the first field may be used. */
  readonly isMultikey: boolean;
}

/** Keys from `from` (included) to `to` (excluded; undefined: to the end). */
export interface KeyRange {
  readonly from: Buffer;
  readonly to: Buffer | undefined;
}

/** How to reach every document that can match; what is found is always tested against the whole query. */
export type Plan<Index extends PlannedIndex = PlannedIndex> =
  | { readonly kind: 'all' }
  | { readonly kind: 'ids'; readonly ids: readonly DocumentId[] }
  | {
      readonly kind: 'idOrder';
      readonly lower: IdBound | undefined;
      readonly upper: IdBound | undefined;
      readonly served: ServedOrder | undefined;
    }
  | {
      readonly kind: 'index';
      readonly index: Index;
      readonly ranges: readonly KeyRange[];
      readonly served: ServedOrder | undefined;
    };

export interface IdBound {
  readonly value: DocumentId;
  readonly isInclusive: boolean;
}

/** The first sort keys come out sorted when the index is read this way. */
export interface ServedOrder {
  readonly keys: readonly SortKey[];
  readonly isReversed: boolean;
}

const RANGES_MAX = 200;

/** Chooses how to read: `_id` first, then the index that narrows most, then one that already has the order. */
export function planQuery<Index extends PlannedIndex>(
  query: Value,
  order: readonly SortKey[],
  indexes: readonly Index[],
): Plan<Index> {
  const conditions = readConditions(query);
  const idConditions = conditions.get('_id');
  if (idConditions?.oneOf) return { kind: 'ids', ids: idConditions.oneOf.filter(isId) };
  let best: { plan: Plan<Index>; score: number } = { plan: { kind: 'all' }, score: 0 };
  const byId = planIdOrder(idConditions, order);
  if (byId) best = { plan: byId, score: byId.lower || byId.upper ? 4 : 1 };
  for (const index of indexes) {
    const candidate = index.isMultikey
      ? planMultikey(index, conditions)
      : planSingle(index, conditions, order);
    if (candidate && candidate.score > best.score) best = candidate;
  }
  return best.plan;
}

function isId(value: unknown): value is DocumentId {
  return typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value));
}

function planIdOrder(conditions: PathConditions | undefined, order: readonly SortKey[]) {
  const lower = asIdBound(conditions?.lower);
  const upper = asIdBound(conditions?.upper);
  const first = order[0];
  const served = first?.path === '_id' ? { keys: [first], isReversed: first.direction === -1 } : undefined;
  return lower || upper || served ? { kind: 'idOrder' as const, lower, upper, served } : undefined;
}

function asIdBound(bound: Bound | undefined): IdBound | undefined {
  return bound && isId(bound.value) ? { value: bound.value, isInclusive: bound.isInclusive } : undefined;
}

function planMultikey<Index extends PlannedIndex>(
  index: Index,
  conditions: ReadonlyMap<string, PathConditions>,
) {
  const [path, direction] = index.definition.keys[0] ?? ['', 1];
  const demand = conditions.get(path);
  if (demand?.oneOf) {
    const ranges = demand.oneOf.map((value) => pointRange(encodeKeyPart(value, direction)));
    return { plan: { kind: 'index' as const, index, ranges, served: undefined }, score: 10 };
  }
  const bound = demand?.lower ? { lower: demand.lower } : demand?.upper ? { upper: demand.upper } : undefined;
  if (!bound) return undefined;
  const ranges = [boundedRange(Buffer.alloc(0), direction, bound)];
  return { plan: { kind: 'index' as const, index, ranges, served: undefined }, score: 5 };
}

function planSingle<Index extends PlannedIndex>(
  index: Index,
  conditions: ReadonlyMap<string, PathConditions>,
  order: readonly SortKey[],
) {
  const { keys } = index.definition;
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let depth = 0;
  for (const [path, direction] of keys) {
    const values = conditions.get(path)?.oneOf;
    if (!values || prefixes.length * values.length > RANGES_MAX) break;
    prefixes = prefixes.flatMap((prefix) =>
      values.map((value) => Buffer.concat([prefix, encodeKeyPart(value, direction)])),
    );
    depth += 1;
  }
  const [path, direction] = keys[depth] ?? ['', 1];
  const demand = conditions.get(path);
  const isBounded = demand?.lower !== undefined || demand?.upper !== undefined;
  const ranges = prefixes.map((prefix) =>
    demand && isBounded ? boundedRange(prefix, direction, demand) : pointRange(prefix),
  );
  const served = ranges.length === 1 ? serveOrder(keys, depth, order) : undefined;
  const score = depth * 10 + (isBounded ? 5 : 0) + (served ? 2 : 0);
  return { plan: { kind: 'index' as const, index, ranges, served }, score };
}

/** The fields fixed by equality are constant; what follows them in the index is what comes out sorted. */
function serveOrder(
  keys: IndexDefinition['keys'],
  depth: number,
  order: readonly SortKey[],
): ServedOrder | undefined {
  const first = order[0];
  if (!first || keys.slice(0, depth).some(([path]) => path === first.path)) return undefined;
  const isReversed = keys[depth]?.[1] !== first.direction;
  const served: SortKey[] = [];
  for (const [i, key] of order.entries()) {
    const [path, direction] = keys[depth + i] ?? ['', 1];
    if (path !== key.path || (direction !== key.direction) !== isReversed) break;
    served.push(key);
  }
  return served.length > 0 ? { keys: served, isReversed } : undefined;
}

function pointRange(prefix: Buffer): KeyRange {
  return { from: prefix, to: afterPrefix(prefix) };
}

/** A range stays within the type of its bound, as MongoDB's comparisons do. */
function boundedRange(
  prefix: Buffer,
  direction: 1 | -1,
  demand: { readonly lower?: Bound | undefined; readonly upper?: Bound | undefined },
): KeyRange {
  const { lower, upper } = demand;
  const bounded = lower ?? upper;
  if (!bounded) return pointRange(prefix);
  const type = typeBounds(bounded.value, direction);
  const [first, last] = direction === 1 ? [lower, upper] : [upper, lower];
  return {
    from: first ? edge(prefix, first, direction, !first.isInclusive) : Buffer.concat([prefix, type.from]),
    to: last ? edge(prefix, last, direction, last.isInclusive) : Buffer.concat([prefix, type.to]),
  };
}

/** The key of a bound's value, or the first key behind all that have this value. */
function edge(prefix: Buffer, bound: Bound, direction: 1 | -1, isBehind: boolean): Buffer {
  const key = Buffer.concat([prefix, encodeKeyPart(bound.value, direction)]);
  return (isBehind ? afterPrefix(key) : key) ?? key;
}
