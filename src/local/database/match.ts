import { invalidParam, unsupported } from './errors';
import { compileCondition, fieldCondition, isOperatorObject, type ValuesTest } from './match-operators';
import { isTruthy } from './aggregate/evaluation';
import { compileExpression } from './aggregate/expression';
import { leavesAt, splitPath } from './path';
import { isObject, type Value, type ValueObject } from './value';

type Variables = Readonly<Record<string, Value | undefined>>;

/** Whether a document satisfies a compiled query. */
export type DocumentTest = (document: ValueObject) => boolean;

/**
 * Compiles a query, with MongoDB's meaning, against the local cloud's allow-list:
 * `$and $or $nor $expr` and, on a field, `$eq $ne $gt $gte $lt $lte $in $nin $exists $size $all $elemMatch $mod $not $regex`.
 * `variables` are the `$$` variables that `$expr` may use.
 * Throws INVALID_PARAM, naming the operator, for every other one, whether or not any document is there to test.
 */
export function compileQuery(query: Value, variables: Variables = {}): DocumentTest {
  if (!isObject(query)) throw invalidParam('query must be an object');
  const tests = Object.entries(query).map(([key, operand]) =>
    key.startsWith('$') ? compileLogical(key, operand, variables) : compileField(key, operand),
  );
  const only = tests[0];
  if (only && tests.length === 1) return only;
  return (document) => tests.every((test) => test(document));
}

function compileLogical(operator: string, operand: Value, variables: Variables): DocumentTest {
  if (operator === '$expr') {
    const evaluate = compileExpression(operand);
    return (document) => isTruthy(evaluate({ root: document, variables }));
  }
  if (operator !== '$and' && operator !== '$or' && operator !== '$nor') throw unsupported(operator);
  if (!Array.isArray(operand) || operand.length === 0)
    throw invalidParam(`${operator} must be a nonempty array`);
  const tests = operand.map((inner) => compileQuery(inner, variables));
  if (operator === '$and') return (document) => tests.every((test) => test(document));
  const wanted = operator === '$or';
  return (document) => tests.some((test) => test(document)) === wanted;
}

function compileField(path: string, operand: Value): DocumentTest {
  const parts = splitPath(path);
  const test: ValuesTest = isOperatorObject(operand)
    ? compileCondition(operand, (inner) => compileQuery(inner))
    : fieldCondition(operand);
  return (document) => test(leavesAt(document, parts));
}
