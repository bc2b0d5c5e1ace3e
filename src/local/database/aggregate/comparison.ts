import { compareValues } from '../order';
import type { Value } from '../value';
import { isTruthy, type PlainOperator } from './evaluation';

const MANY = Number.MAX_SAFE_INTEGER;

/** Comparisons by MongoDB's order over all types; here, unlike in a query, a missing value comes before null. */
export const comparisonOperators: Readonly<Record<string, PlainOperator>> = {
  $eq: comparing((difference) => difference === 0),
  $ne: comparing((difference) => difference !== 0),
  $gt: comparing((difference) => difference > 0),
  $gte: comparing((difference) => difference >= 0),
  $lt: comparing((difference) => difference < 0),
  $lte: comparing((difference) => difference <= 0),
  $cmp: { operands: [2, 2], apply: ([a, b]) => Math.sign(compareExact(a, b)) },
  $not: { operands: [1, 1], apply: ([value]) => !isTruthy(value) },
  $ifNull: {
    operands: [2, MANY],
    apply: (values) =>
      values.find((value) => value !== undefined && value !== null) ?? values[values.length - 1],
  },
};

function comparing(test: (difference: number) => boolean): PlainOperator {
  return { operands: [2, 2], apply: ([a, b]) => test(compareExact(a, b)) };
}

function compareExact(a: Value | undefined, b: Value | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return compareValues(a, b);
}
