import { isOperatorObject } from './match-operators';
import { Binary, isObject, Pattern, type Value } from './value';

/** A value an index can look up: its equality needs no look at the rest of the document. */
export type Scalar = null | boolean | number | string | Date;

/** What a query demands of one path, as far as an index can help; everything is tested again on the document. */
export interface PathConditions {
  /** The values one of which the path has to reach; undefined: no such demand. */
  readonly oneOf: readonly Scalar[] | undefined;
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
}

export interface Bound {
  readonly value: Exclude<Scalar, null>;
  readonly isInclusive: boolean;
}

const IN_MAX = 1_000;

/** Reads the demands a query makes at its top level and under `$and`; the first of each kind counts. */
export function readConditions(query: Value): Map<string, PathConditions> {
  const conditions = new Map<string, PathConditions>();
  collect(query, conditions);
  return conditions;
}

function collect(query: Value, conditions: Map<string, PathConditions>): void {
  if (!isObject(query)) return;
  for (const [path, operand] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(operand)) {
      for (const inner of operand) collect(inner, conditions);
    } else if (!path.startsWith('$')) {
      const known = conditions.get(path);
      const found = readOperand(operand);
      conditions.set(path, {
        oneOf: known?.oneOf ?? found.oneOf,
        lower: known?.lower ?? found.lower,
        upper: known?.upper ?? found.upper,
      });
    }
  }
}

function readOperand(operand: Value): PathConditions {
  if (!isOperatorObject(operand)) return { oneOf: asList([operand]), lower: undefined, upper: undefined };
  const { $eq, $in, $gt, $gte, $lt, $lte } = operand;
  return {
    oneOf: ($eq === undefined ? undefined : asList([$eq])) ?? (Array.isArray($in) ? asList($in) : undefined),
    lower: asBound($gt, false) ?? asBound($gte, true),
    upper: asBound($lt, false) ?? asBound($lte, true),
  };
}

function isScalar(value: Value): value is Scalar {
  return (
    !Array.isArray(value) && !(value instanceof Pattern) && !(value instanceof Binary) && !isObject(value)
  );
}

function asList(values: readonly Value[]): readonly Scalar[] | undefined {
  return values.length <= IN_MAX && values.every(isScalar) ? values : undefined;
}

function asBound(value: Value | undefined, isInclusive: boolean): Bound | undefined {
  if (value === undefined || value === null || !isScalar(value) || Number.isNaN(value)) return undefined;
  return { value, isInclusive };
}
