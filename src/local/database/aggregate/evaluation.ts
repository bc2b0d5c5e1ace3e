import type { Value } from '../value';

/** What an expression is evaluated on: the document and the `$$` variables. */
export interface Scope {
  readonly root: Value;
  readonly variables: Readonly<Record<string, Value | undefined>>;
}

/** A compiled expression; undefined is MongoDB's "missing", which leaves a field out. */
export type Evaluate = (scope: Scope) => Value | undefined;

/** An operator that only needs its evaluated operands. */
export interface PlainOperator {
  /** How many operands it takes, at least and at most. */
  readonly operands: readonly [least: number, most: number];
  readonly apply: (operands: readonly (Value | undefined)[]) => Value | undefined;
}

/** False, 0, null and a missing value are false; everything else is true, as `$cond` and `$match` see it. */
export function isTruthy(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}
