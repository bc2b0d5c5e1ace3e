import { unsupported } from '../errors';
import { compareValues } from '../order';
import { isObject, type Value, type ValueObject } from '../value';
import { valueKey } from './value-key';

/** Gathers one value a document; undefined is a missing value. */
export interface Accumulator {
  add(value: Value | undefined): void;
  result(): Value;
}

const FACTORIES: Readonly<Record<string, () => Accumulator>> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
  $mergeObjects: merge,
};

/** How to begin an accumulator of `$group`. Throws INVALID_PARAM, naming it, for one outside the allow-list. */
export function accumulatorFactory(name: string): () => Accumulator {
  const factory = Object.prototype.hasOwnProperty.call(FACTORIES, name) ? FACTORIES[name] : undefined;
  if (!factory) throw unsupported(name);
  return factory;
}

/** An accumulator run over values at hand. */
export function accumulate(name: string, values: readonly (Value | undefined)[]): Value {
  const accumulator = accumulatorFactory(name)();
  for (const value of values) accumulator.add(value);
  return accumulator.result();
}

/** What is not a number adds nothing. */
function sum(): Accumulator {
  let total = 0;
  return {
    add: (value) => {
      if (typeof value === 'number') total += value;
    },
    result: () => total,
  };
}

function average(): Accumulator {
  let total = 0;
  let count = 0;
  return {
    add: (value) => {
      if (typeof value !== 'number') return;
      total += value;
      count += 1;
    },
    result: () => (count === 0 ? null : total / count),
  };
}

/** Null and missing values do not compete. */
function extreme(sign: 1 | -1): Accumulator {
  let best: Value = null;
  return {
    add: (value) => {
      if (value === undefined || value === null) return;
      if (best === null || compareValues(value, best) * sign > 0) best = value;
    },
    result: () => best,
  };
}

function first(): Accumulator {
  let kept: Value | undefined;
  let isEmpty = true;
  return {
    add: (value) => {
      if (isEmpty) kept = value;
      isEmpty = false;
    },
    result: () => kept ?? null,
  };
}

function last(): Accumulator {
  let kept: Value | undefined;
  return {
    add: (value) => {
      kept = value;
    },
    result: () => kept ?? null,
  };
}

function push(): Accumulator {
  const values: Value[] = [];
  return {
    add: (value) => {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function addToSet(): Accumulator {
  const values = new Map<string, Value>();
  return {
    add: (value) => {
      if (value === undefined) return;
      const key = valueKey(value);
      if (!values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}

function merge(): Accumulator {
  const merged: ValueObject = {};
  return {
    add: (value) => {
      if (isObject(value ?? null)) Object.assign(merged, value);
    },
    result: () => merged,
  };
}
