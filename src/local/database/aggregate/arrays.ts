import { invalidParam } from '../errors';
import { equalValues } from '../order';
import { fieldOf, isObject, type Value, type ValueObject } from '../value';
import { accumulate } from './accumulators';
import type { PlainOperator } from './evaluation';

type Operands = readonly (Value | undefined)[];
const MANY = Number.MAX_SAFE_INTEGER;

/** Arrays, sets and objects as values. */
export const arrayExpressions: Readonly<Record<string, PlainOperator>> = {
  $size: { operands: [1, 1], apply: ([array]) => asArray('$size', array).length },
  $isArray: { operands: [1, 1], apply: ([value]) => Array.isArray(value) },
  $in: {
    operands: [2, 2],
    apply: ([value, array]) => asArray('$in', array).some((item) => equalValues(item, value)),
  },
  $arrayElemAt: { operands: [2, 2], apply: elementAt },
  $concatArrays: {
    operands: [0, MANY],
    apply: (arrays) =>
      arrays.some(isNothing) ? null : arrays.flatMap((array) => asArray('$concatArrays', array)),
  },
  $reverseArray: {
    operands: [1, 1],
    apply: ([array]) => (isNothing(array) ? null : [...asArray('$reverseArray', array)].reverse()),
  },
  $setUnion: { operands: [0, MANY], apply: (arrays) => (arrays.some(isNothing) ? null : union(arrays)) },
  $setIntersection: {
    operands: [1, MANY],
    apply: (arrays) => (arrays.some(isNothing) ? null : intersection(arrays)),
  },
  $setDifference: {
    operands: [2, 2],
    apply: ([a, b]) => {
      if (isNothing(a) || isNothing(b)) return null;
      const removed = asArray('$setDifference', b);
      return distinct(asArray('$setDifference', a)).filter((item) => !includes(removed, item));
    },
  },
  $objectToArray: { operands: [1, 1], apply: objectToArray },
  $arrayToObject: { operands: [1, 1], apply: arrayToObject },
  $mergeObjects: { operands: [0, MANY], apply: mergeObjects },
  $sum: accumulating('$sum'),
  $avg: accumulating('$avg'),
  $min: accumulating('$min'),
  $max: accumulating('$max'),
};

function isNothing(value: Value | undefined): boolean {
  return value === undefined || value === null;
}

function asArray(name: string, value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw invalidParam(`The argument to ${name} must be an array`);
  return value;
}

function includes(array: readonly Value[], value: Value): boolean {
  return array.some((item) => equalValues(item, value));
}

function distinct(array: readonly Value[]): Value[] {
  const kept: Value[] = [];
  for (const item of array) if (!includes(kept, item)) kept.push(item);
  return kept;
}

function union(arrays: Operands): Value[] {
  return distinct(arrays.flatMap((array) => asArray('$setUnion', array)));
}

function intersection(arrays: Operands): Value[] {
  const [first, ...others] = arrays.map((array) => asArray('$setIntersection', array));
  return distinct(first ?? []).filter((item) => others.every((other) => includes(other, item)));
}

function elementAt([array, index]: Operands): Value | undefined {
  if (isNothing(array) || isNothing(index)) return null;
  if (typeof index !== 'number' || !Number.isInteger(index))
    throw invalidParam('$arrayElemAt needs a whole number');
  return asArray('$arrayElemAt', array).at(index);
}

function objectToArray([object]: Operands): Value {
  if (object === undefined || object === null) return null;
  if (!isObject(object)) throw invalidParam('$objectToArray needs an object');
  return Object.entries(object).map(([k, v]) => ({ k, v }));
}

function arrayToObject([array]: Operands): Value {
  if (isNothing(array)) return null;
  const object: ValueObject = {};
  for (const item of asArray('$arrayToObject', array)) {
    const [key, value] = Array.isArray(item)
      ? item
      : isObject(item)
        ? [fieldOf(item, 'k'), fieldOf(item, 'v')]
        : [];
    if (typeof key !== 'string' || key === '__proto__' || value === undefined) {
      throw invalidParam('$arrayToObject needs { k, v } objects or [key, value] pairs');
    }
    object[key] = value;
  }
  return object;
}

function mergeObjects(objects: Operands): Value {
  const merged: ValueObject = {};
  for (const object of objects) {
    if (object === undefined || object === null) continue;
    if (!isObject(object)) throw invalidParam('$mergeObjects only supports objects');
    Object.assign(merged, object);
  }
  return merged;
}

/** With one operand that is an array, over its elements; otherwise over the operands. */
function accumulating(name: '$sum' | '$avg' | '$min' | '$max'): PlainOperator {
  return {
    operands: [1, MANY],
    apply: (operands) => {
      const [first] = operands;
      return accumulate(name, operands.length === 1 && Array.isArray(first) ? first : operands);
    },
  };
}
