import { invalidParam, unsupported } from './errors';
import { compareValues, equalValues, typeRank } from './order';
import { compilePattern } from './regular-expression';
import { isObject, Pattern, type Value, type ValueObject } from './value';

/** A condition over everything a path reaches in one document; `undefined` stands for a missing field. */
export type ValuesTest = (leaves: readonly (Value | undefined)[]) => boolean;
type LeafTest = (leaf: Value | undefined) => boolean;
type CompileQuery = (query: Value) => (document: ValueObject) => boolean;

/** True for `{ $gt: 1 }`; throws INVALID_PARAM when operators and field names are mixed. */
export function isOperatorObject(value: Value): value is ValueObject {
  if (!isObject(value)) return false;
  const fields = Object.keys(value);
  const operators = fields.filter((field) => field.startsWith('$')).length;
  if (operators > 0 && operators < fields.length)
    throw invalidParam('operators and field names are mixed in a query');
  return operators > 0;
}

/** A condition written as a plain value: equality, or a regular expression. */
export function fieldCondition(operand: Value): ValuesTest {
  const test = equality(operand);
  return (leaves) => leaves.some((leaf) => overElements(leaf, test));
}

/** Compiles `{ $gt: …, $lt: … }`: every operator has to hold, each possibly by another element of an array. */
export function compileCondition(operators: ValueObject, compileQuery: CompileQuery): ValuesTest {
  const tests = Object.entries(operators).map(([operator, operand]) => {
    if (operator === '$options') {
      if (!('$regex' in operators)) throw invalidParam('$options needs a $regex');
      return () => true;
    }
    if (operator === '$regex') return fieldCondition(readRegex(operand, operators.$options));
    return compileOperator(operator, operand, compileQuery);
  });
  return (leaves) => tests.every((test) => test(leaves));
}

function readRegex(operand: Value, options: Value | undefined): Pattern {
  if (options !== undefined && typeof options !== 'string') throw invalidParam('$options must be a string');
  if (typeof operand === 'string') return new Pattern(operand, options ?? '');
  if (operand instanceof Pattern)
    return options === undefined ? operand : new Pattern(operand.source, options);
  throw invalidParam('$regex must be a string or a regular expression');
}

function compileOperator(operator: string, operand: Value, compileQuery: CompileQuery): ValuesTest {
  switch (operator) {
    case '$eq':
      return anyElement((leaf) => equalValues(leaf, operand));
    case '$ne':
      if (operand instanceof Pattern) throw invalidParam('$ne cannot take a regular expression');
      return negated(anyElement((leaf) => equalValues(leaf, operand)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return anyElement(comparison(operator, operand));
    case '$in':
      return anyElement(membership(operator, operand));
    case '$nin':
      return negated(anyElement(membership(operator, operand)));
    case '$mod':
      return anyElement(remainder(operand));
    case '$exists':
      return existence(operand);
    case '$not':
      return negation(operand, compileQuery);
    case '$size':
      return arraySize(operand);
    case '$all':
      return allOf(operand, compileQuery);
    case '$elemMatch':
      return elementMatch(operand, compileQuery);
    default:
      throw unsupported(operator);
  }
}

function overElements(leaf: Value | undefined, test: LeafTest): boolean {
  return test(leaf) || (Array.isArray(leaf) && leaf.some(test));
}

function anyElement(test: LeafTest): ValuesTest {
  return (leaves) => leaves.some((leaf) => overElements(leaf, test));
}

function negated(test: ValuesTest): ValuesTest {
  return (leaves) => !test(leaves);
}

function equality(operand: Value): LeafTest {
  if (!(operand instanceof Pattern)) return (leaf) => equalValues(leaf, operand);
  const expression = compilePattern(operand);
  return (leaf) => typeof leaf === 'string' && expression.test(leaf);
}

/** Ranges hold within one type only: `{ $gt: 5 }` never matches a string or a date. */
function comparison(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: Value): LeafTest {
  if (operand instanceof Pattern) throw invalidParam(`${operator} cannot take a regular expression`);
  const rank = typeRank(operand);
  const isOrEqual = operator === '$gte' || operator === '$lte';
  const isGreater = operator === '$gt' || operator === '$gte';
  return (leaf) => {
    if (typeRank(leaf) !== rank) return false;
    const difference = compareValues(leaf, operand);
    if (difference === 0) return isOrEqual;
    if (Number.isNaN(leaf) || Number.isNaN(operand)) return false;
    return difference > 0 === isGreater;
  };
}

function membership(operator: string, operand: Value): LeafTest {
  if (!Array.isArray(operand)) throw invalidParam(`${operator} needs an array`);
  if (operand.some((item) => isObject(item) && Object.keys(item).some((key) => key.startsWith('$')))) {
    throw invalidParam(`${operator} cannot contain operators`);
  }
  const strings = new Set(operand.filter((item): item is string => typeof item === 'string'));
  const tests = operand.filter((item) => typeof item !== 'string').map(equality);
  return (leaf) => (typeof leaf === 'string' && strings.has(leaf)) || tests.some((test) => test(leaf));
}

function remainder(operand: Value): LeafTest {
  const [divisor, wanted] = Array.isArray(operand) ? operand : [];
  if (typeof divisor !== 'number' || typeof wanted !== 'number' || Math.trunc(divisor) === 0) {
    throw invalidParam('$mod needs [divisor, remainder] with a divisor other than 0');
  }
  return (leaf) =>
    typeof leaf === 'number' &&
    Number.isFinite(leaf) &&
    Math.trunc(leaf) % Math.trunc(divisor) === Math.trunc(wanted);
}

function existence(operand: Value): ValuesTest {
  if (typeof operand !== 'boolean') throw invalidParam('$exists needs true or false');
  return (leaves) => leaves.some((leaf) => leaf !== undefined) === operand;
}

function negation(operand: Value, compileQuery: CompileQuery): ValuesTest {
  if (operand instanceof Pattern) return negated(fieldCondition(operand));
  if (!isOperatorObject(operand)) throw invalidParam('$not needs an operator or a regular expression');
  return negated(compileCondition(operand, compileQuery));
}

function arraySize(operand: Value): ValuesTest {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw invalidParam('$size needs a whole number, 0 or more');
  }
  return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.length === operand);
}

function allOf(operand: Value, compileQuery: CompileQuery): ValuesTest {
  if (!Array.isArray(operand)) throw invalidParam('$all needs an array');
  if (operand.length === 0) return () => false;
  const tests = operand.map((item) => {
    if (!isOperatorObject(item)) return fieldCondition(item);
    const [operator, ...others] = Object.keys(item);
    if (operator !== '$elemMatch' || others.length > 0)
      throw invalidParam('$all takes values or $elemMatch only');
    return compileCondition(item, compileQuery);
  });
  return (leaves) => tests.every((test) => test(leaves));
}

/** One and the same element has to satisfy the whole condition. */
function elementMatch(operand: Value, compileQuery: CompileQuery): ValuesTest {
  if (!isObject(operand)) throw invalidParam('$elemMatch needs an object');
  const matches = elementTest(operand, compileQuery);
  return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.some(matches));
}

function elementTest(operand: ValueObject, compileQuery: CompileQuery): LeafTest {
  const isLogical = Object.keys(operand).some((key) => key === '$and' || key === '$or' || key === '$nor');
  if (!isLogical && isOperatorObject(operand)) {
    const condition = compileCondition(operand, compileQuery);
    return (element) => condition([element]);
  }
  const matches = compileQuery(operand);
  return (element) => isObject(element ?? null) && matches(element as ValueObject);
}
