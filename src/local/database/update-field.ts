import { invalidParam, requestFailed } from './errors';
import { compareValues } from './order';
import type { FieldChange, UpdateOperator } from './update';
import { cloneValue, type Value } from './value';

/** Operators on a field as a whole. */
export const fieldOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: (operand) => () => cloneValue(operand),
  $inc: (operand) => arithmetic('$inc', operand, 0, (current, by) => current + by),
  $mul: (operand) => arithmetic('$mul', operand, 0, (current, by) => current * by + 0),
  $min: (operand) => keepIf(operand, (current) => compareValues(current, operand) <= 0),
  $max: (operand) => keepIf(operand, (current) => compareValues(current, operand) >= 0),
};

function arithmetic(
  operator: string,
  operand: Value,
  missing: number,
  compute: (current: number, by: number) => number,
): FieldChange {
  if (typeof operand !== 'number') throw invalidParam(`${operator} needs a number`);
  return (current, path) => {
    if (current !== undefined && typeof current !== 'number') {
      throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type at '${path}'`);
    }
    return compute(current ?? missing, operand);
  };
}

/** Leaves the field when the test holds; a missing field always takes the operand. */
function keepIf(operand: Value, isKept: (current: Value) => boolean): FieldChange {
  return (current) => (current !== undefined && isKept(current) ? undefined : cloneValue(operand));
}
