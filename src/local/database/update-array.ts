import { invalidParam, requestFailed, unsupported } from './errors';
import { compileQuery } from './match';
import { compileCondition, fieldCondition, isOperatorObject } from './match-operators';
import { compareValues, equalValues } from './order';
import { compareBySort, readSort } from './sort';
import type { FieldChange, UpdateOperator } from './update';
import { cloneValue, isObject, type Value, type ValueObject } from './value';

/** Operators on an array's elements. */
export const arrayOperators: Readonly<Record<string, UpdateOperator>> = {
  $push: compilePush,
  $addToSet: compileAddToSet,
  $pull: compilePull,
  $pullAll: (operand) => {
    if (!Array.isArray(operand)) throw invalidParam('$pullAll needs an array');
    return withoutElements('$pullAll', (element) => operand.some((item) => equalValues(item, element)));
  },
  $pop: (operand) => {
    if (operand !== 1 && operand !== -1) throw invalidParam('$pop needs 1 or -1');
    return (current, path) => {
      const array = arrayAt('$pop', current, path);
      return array && (operand === 1 ? array.slice(0, -1) : array.slice(1));
    };
  },
};

function arrayAt(operator: string, current: Value | undefined, path: string): Value[] | undefined {
  if (current === undefined || Array.isArray(current)) return current;
  throw requestFailed(`Cannot apply ${operator} to the non-array field '${path}'`);
}

/** The order of effects is MongoDB's: insert at `$position`, then `$sort`, then `$slice`. */
function compilePush(operand: Value): FieldChange {
  const modifiers = readModifiers(operand, ['$each', '$position', '$sort', '$slice']);
  if (!modifiers) return (current, path) => [...(arrayAt('$push', current, path) ?? []), cloneValue(operand)];
  const each = readEach('$push', modifiers);
  const position = wholeNumber('$position', modifiers.$position);
  const slice = wholeNumber('$slice', modifiers.$slice);
  const compare = modifiers.$sort === undefined ? undefined : elementOrder(modifiers.$sort);
  return (current, path) => {
    const array = [...(arrayAt('$push', current, path) ?? [])];
    array.splice(position ?? array.length, 0, ...each.map(cloneValue));
    if (compare) array.sort(compare);
    if (slice === undefined) return array;
    if (slice === 0) return [];
    return slice > 0 ? array.slice(0, slice) : array.slice(slice);
  };
}

function compileAddToSet(operand: Value): FieldChange {
  const modifiers = readModifiers(operand, ['$each']);
  const each = modifiers ? readEach('$addToSet', modifiers) : [operand];
  return (current, path) => {
    const array = [...(arrayAt('$addToSet', current, path) ?? [])];
    for (const item of each)
      if (!array.some((element) => equalValues(element, item))) array.push(cloneValue(item));
    return array;
  };
}

/** A plain object pulls the objects that match it as a query, other fields or not; other values pull their equals. */
function compilePull(operand: Value): FieldChange {
  if (isOperatorObject(operand)) {
    const condition = compileCondition(operand, compileQuery);
    return withoutElements('$pull', (element) => condition([element]));
  }
  if (isObject(operand)) {
    const matches = compileQuery(operand);
    return withoutElements('$pull', (element) => isObject(element) && matches(element));
  }
  const condition = fieldCondition(operand);
  return withoutElements('$pull', (element) =>
    Array.isArray(element) || Array.isArray(operand) ? equalValues(element, operand) : condition([element]),
  );
}

function withoutElements(operator: string, isRemoved: (element: Value) => boolean): FieldChange {
  return (current, path) => arrayAt(operator, current, path)?.filter((element) => !isRemoved(element));
}

function readModifiers(operand: Value, allowed: readonly string[]): ValueObject | undefined {
  if (!isOperatorObject(operand)) return undefined;
  for (const modifier of Object.keys(operand)) if (!allowed.includes(modifier)) throw unsupported(modifier);
  return operand;
}

function readEach(operator: string, modifiers: ValueObject): Value[] {
  if (!Array.isArray(modifiers.$each))
    throw invalidParam(`${operator} with modifiers needs $each with an array`);
  return modifiers.$each;
}

function wholeNumber(name: string, value: Value | undefined): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value;
  throw invalidParam(`${name} needs a whole number`);
}

function elementOrder(sort: Value): (a: Value, b: Value) => number {
  if (sort === 1 || sort === -1) return (a, b) => sort * compareValues(a, b);
  const keys = readSort(sort);
  return (a, b) => compareBySort(keys, a, b);
}
