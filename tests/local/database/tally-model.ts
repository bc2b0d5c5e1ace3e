import fc from 'fast-check';
import type { SdkDatabase } from '../wire/sdk-types';

/** A document of the shape the product writes most: children inside, and counts of them. */
export interface ModelTally {
  _id: string;
  classId: string;
  status: string;
  publishedAt: number;
  children: Record<string, { state: string; left?: boolean }>;
  counts: Record<string, number>;
  revision: number;
}

type Command = SdkDatabase['command'];
type Plain = Record<string, unknown>;

/** A value at a dotted path; undefined where there is none. */
export function valueAt(document: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Plain | undefined)?.[key], document);
}

/** Makes the objects on the way, as an update does. */
function putAt(document: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = document as Plain;
  for (const key of keys) place = (place[key] ??= {}) as Plain;
  place[last] = value;
}

/** Removing makes nothing on the way. */
function removeAt(document: object, path: string): void {
  const at = path.lastIndexOf('.');
  const place = valueAt(document, path.slice(0, at)) as Plain | undefined;
  if (place) delete place[path.slice(at + 1)];
}

/** The operators the product asks with, in plain JavaScript; `undefined` is a missing field. */
const OPERATORS: Record<string, (value: unknown, operand: never) => boolean> = {
  eq: (value, operand) => value === operand,
  neq: (value, operand) => value !== operand,
  in: (value, operand: unknown[]) => operand.includes(value),
  nin: (value, operand: unknown[]) => !operand.includes(value),
  gt: (value, operand: number) => (value as number) > operand,
  gte: (value, operand: number) => (value as number) >= operand,
  lt: (value, operand: number) => (value as number) < operand,
  lte: (value, operand: number) => (value as number) <= operand,
  exists: (value, operand) => (value !== undefined) === operand,
};

export interface Condition {
  path: string;
  operator: string;
  operand: unknown;
}
export type ModelQuery = { all: Condition[] } | { either: Condition[][] };

const isMet = (document: object, { path, operator, operand }: Condition): boolean =>
  OPERATORS[operator]?.(valueAt(document, path), operand as never) ?? false;

export function matches(document: object, query: ModelQuery): boolean {
  const parts = 'all' in query ? [query.all] : query.either;
  return parts.some((all) => all.every((condition) => isMet(document, condition)));
}

export function sdkQuery(command: Command, query: ModelQuery): object {
  const conjunction = (all: Condition[]): object =>
    Object.fromEntries(
      all.map(({ path, operator, operand }) => [path, command[operator]?.(operand) ?? operand]),
    );
  if ('all' in query) return conjunction(query.all);
  return command.or?.(query.either.map(conjunction)) as unknown as object;
}

/** What an update does to one path: sets, adds to, replaces whole, merges into, or removes. */
export interface Change {
  path: string;
  how: 'value' | 'inc' | 'set' | 'merge' | 'remove';
  operand: unknown;
}

export function change(document: object, changes: readonly Change[]): void {
  for (const { path, how, operand } of changes) {
    if (how === 'inc') putAt(document, path, Number(valueAt(document, path) ?? 0) + Number(operand));
    else if (how === 'merge') {
      for (const [key, value] of Object.entries(operand as Plain)) putAt(document, `${path}.${key}`, value);
    } else if (how === 'remove') removeAt(document, path);
    else putAt(document, path, structuredClone(operand));
  }
}

export function sdkChange(command: Command, changes: readonly Change[]): object {
  return Object.fromEntries(
    changes.map(({ path, how, operand }) => {
      if (how === 'inc' || how === 'set') return [path, command[how]?.(operand)];
      return [path, how === 'remove' ? command.remove?.() : operand];
    }),
  );
}

const STATES = ['delivered', 'opened', 'answered'];
const state = fc.constantFrom(...STATES);
const child = fc.constantFrom('a', 'b', 'c');
const small = fc.nat(4);
export const tallyId = fc.constantFrom('t0', 't1', 't2', 't3', 't4', 't5');
const classId = fc.constantFrom('c0', 'c1');
const status = fc.constantFrom('open', 'closed');
const flag = fc.constant(true);

const conditionOn = (path: fc.Arbitrary<string>, operand: fc.Arbitrary<unknown>, operators: string[]) =>
  fc.record({ path, operator: fc.constantFrom(...operators), operand });
const childPath = (field: string) => child.map((one) => `children.${one}.${field}`);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  conditionOn(fc.constant('_id'), tallyId, ['eq', 'gt', 'lte']),
  conditionOn(fc.constantFrom('classId', 'status'), fc.oneof(classId, status), ['eq', 'neq']),
  conditionOn(fc.constant('classId'), fc.subarray(['c0', 'c1', 'c2']), ['in', 'nin']),
  conditionOn(fc.constantFrom('publishedAt', 'revision'), small, ['gt', 'gte', 'lt', 'lte', 'eq']),
  conditionOn(childPath('state'), state, ['eq', 'neq']),
  conditionOn(childPath('state'), fc.subarray(STATES), ['in', 'nin']),
  conditionOn(childPath('left'), flag, ['eq', 'neq']),
  conditionOn(
    fc.oneof(
      childPath('left'),
      child.map((one) => `children.${one}`),
    ),
    fc.boolean(),
    ['exists'],
  ),
);
/** At most one condition a path: a plain object has each key once. */
const conjunction = fc.uniqueArray(condition, { selector: ({ path }) => path, maxLength: 3 });
export const modelQuery: fc.Arbitrary<ModelQuery> = fc.oneof(
  { weight: 4, arbitrary: conjunction.map((all) => ({ all })) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        conjunction.filter((all) => all.length > 0),
        { minLength: 2, maxLength: 2 },
      )
      .map((either) => ({ either })),
  },
);

const anyChild = fc.record({ state, left: fc.option(flag, { nil: undefined }) }).map(withoutNothing);
const children = fc.dictionary(child, anyChild, { maxKeys: 3, noNullPrototype: true });
const counts = fc.record({ opened: small, answered: small });

function withoutNothing<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

export const modelTally: fc.Arbitrary<ModelTally> = fc.record({
  ...{ _id: tallyId, classId, status, publishedAt: small, children, counts },
  revision: fc.constant(1),
});

/** Changes of paths that do not meet, as the database demands. */
export const changes: fc.Arbitrary<Change[]> = fc
  .tuple(
    fc.oneof(
      fc.record({ path: childPath('state'), how: fc.constant('value' as const), operand: state }),
      fc.record({ path: childPath('left'), how: fc.constantFrom('value', 'remove'), operand: flag }),
      fc.record({ path: fc.constant('children'), how: fc.constant('set' as const), operand: children }),
      fc.record({
        path: child.map((one) => `children.${one}`),
        how: fc.constant('set' as const),
        operand: anyChild,
      }),
    ),
    fc.oneof(
      fc.record({
        path: fc.constantFrom('counts.opened', 'counts.answered', 'counts.late'),
        how: fc.constant('inc' as const),
        operand: fc.integer({ min: -2, max: 2 }),
      }),
      fc.record({ path: fc.constant('counts'), how: fc.constantFrom('set', 'merge'), operand: counts }),
      fc.record({
        path: fc.constant('counts'),
        how: fc.constant('merge' as const),
        operand: fc.constant({ late: 7 }),
      }),
    ),
    fc.record({ path: fc.constant('revision'), how: fc.constant('inc' as const), operand: fc.nat(1) }),
    fc.record({ path: fc.constant('status'), how: fc.constant('value' as const), operand: status }),
  )
  .chain((all) => fc.subarray(all as Change[], { minLength: 1 }));
