import { invalidParam } from '../errors';
import type { Value } from '../value';
import type { PlainOperator } from './evaluation';

const MANY = Number.MAX_SAFE_INTEGER;

/** Arithmetic; a null or missing operand makes the result null, as in MongoDB. */
export const arithmeticOperators: Readonly<Record<string, PlainOperator>> = {
  $add: { operands: [0, MANY], apply: add },
  $subtract: { operands: [2, 2], apply: subtract },
  $multiply: {
    operands: [0, MANY],
    apply: onNumbers('$multiply', (numbers) => numbers.reduce((a, b) => a * b, 1)),
  },
  $divide: {
    operands: [2, 2],
    apply: onNumbers('$divide', ([dividend = 0, divisor = 0]) => {
      if (divisor === 0) throw invalidParam("can't $divide by zero");
      return dividend / divisor;
    }),
  },
  $mod: {
    operands: [2, 2],
    apply: onNumbers('$mod', ([dividend = 0, divisor = 0]) => {
      if (divisor === 0) throw invalidParam("can't $mod by zero");
      return dividend % divisor;
    }),
  },
  $abs: { operands: [1, 1], apply: onNumbers('$abs', ([number = 0]) => Math.abs(number)) },
  $ceil: { operands: [1, 1], apply: onNumbers('$ceil', ([number = 0]) => Math.ceil(number)) },
  $floor: { operands: [1, 1], apply: onNumbers('$floor', ([number = 0]) => Math.floor(number)) },
};

function onNumbers(name: string, compute: (numbers: number[]) => number): PlainOperator['apply'] {
  return (operands) => {
    const numbers: number[] = [];
    for (const operand of operands) {
      if (operand === undefined || operand === null) return null;
      numbers.push(asNumber(name, operand));
    }
    return compute(numbers);
  };
}

function asNumber(name: string, operand: Value): number {
  if (typeof operand !== 'number') throw invalidParam(`${name} only supports numeric types`);
  return operand;
}

/** Numbers add up; one date among them is moved by that many milliseconds. */
function add(operands: readonly (Value | undefined)[]): Value {
  let date: Date | undefined;
  let sum = 0;
  for (const operand of operands) {
    if (operand === undefined || operand === null) return null;
    if (operand instanceof Date) {
      if (date) throw invalidParam('only one date allowed in an $add expression');
      date = operand;
    } else sum += asNumber('$add', operand);
  }
  return date ? new Date(date.getTime() + sum) : sum;
}

/** Two dates give the milliseconds between them. */
function subtract([minuend, subtrahend]: readonly (Value | undefined)[]): Value {
  if (minuend === undefined || minuend === null || subtrahend === undefined || subtrahend === null)
    return null;
  if (!(minuend instanceof Date)) return asNumber('$subtract', minuend) - asNumber('$subtract', subtrahend);
  if (subtrahend instanceof Date) return minuend.getTime() - subtrahend.getTime();
  return new Date(minuend.getTime() - asNumber('$subtract', subtrahend));
}
