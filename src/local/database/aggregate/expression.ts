import { invalidParam, unsupported } from '../errors';
import { fieldOf, isObject, type Value, type ValueObject } from '../value';
import { arithmeticOperators } from './arithmetic';
import { arrayExpressions } from './arrays';
import { compileArrayScope } from './array-scope';
import { comparisonOperators } from './comparison';
import { dateOperators } from './dates';
import { isTruthy, type Evaluate, type PlainOperator } from './evaluation';
import { stringOperators } from './strings';

const PLAIN_OPERATORS: Readonly<Record<string, PlainOperator>> = {
  ...arithmeticOperators,
  ...arrayExpressions,
  ...comparisonOperators,
  ...stringOperators,
};

/**
 * Compiles an aggregation expression: field paths (`$a.b`), variables (`$$ROOT`), literals, objects, arrays
 * and the operators of the local cloud's allow-list. Throws INVALID_PARAM, naming it, for any other operator.
 */
export function compileExpression(expression: Value): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (Array.isArray(expression)) {
    const items = expression.map(compileExpression);
    return (scope) => items.map((item) => item(scope) ?? null);
  }
  if (!isObject(expression)) return () => expression;
  const operators = Object.keys(expression).filter((key) => key.startsWith('$'));
  const operator = operators[0];
  if (operator === undefined) return compileObject(expression);
  if (Object.keys(expression).length > 1)
    throw invalidParam(`an expression takes one operator, not ${operators.join(' ')}`);
  return compileOperator(operator, expression[operator] as Value);
}

function compileObject(expression: ValueObject): Evaluate {
  const fields = Object.entries(expression).map(([field, inner]) => ({
    field,
    evaluate: compileExpression(inner),
  }));
  return (scope) => {
    const object: ValueObject = {};
    for (const { field, evaluate } of fields) {
      const value = evaluate(scope);
      if (value !== undefined) object[field] = value;
    }
    return object;
  };
}

function compilePath(path: string): Evaluate {
  if (!path.startsWith('$$')) {
    const parts = path.slice(1).split('.');
    assertParts(path, parts);
    return (scope) => readField(scope.root, parts, 0);
  }
  const [variable = '', ...parts] = path.slice(2).split('.');
  assertParts(path, [variable, ...parts]);
  if (variable === 'ROOT' || variable === 'CURRENT') return (scope) => readField(scope.root, parts, 0);
  if (/^[A-Z]/.test(variable)) throw unsupported(`$$${variable}`);
  return (scope) => {
    if (!(variable in scope.variables)) throw invalidParam(`Use of undefined variable: ${variable}`);
    return readField(scope.variables[variable], parts, 0);
  };
}

function assertParts(path: string, parts: readonly string[]): void {
  if (parts.some((part) => part === '')) throw invalidParam(`field path ${path} is not allowed`);
}

/** An array on the way gives the array of what its objects hold; unlike in a query, an index does not count. */
function readField(value: Value | undefined, parts: readonly string[], from: number): Value | undefined {
  const part = parts[from];
  if (part === undefined) return value;
  if (Array.isArray(value)) {
    return value
      .filter((element) => isObject(element))
      .map((element) => readField(element, parts, from))
      .filter((element) => element !== undefined);
  }
  return isObject(value) ? readField(fieldOf(value, part), parts, from + 1) : undefined;
}

function compileOperator(operator: string, operand: Value): Evaluate {
  switch (operator) {
    case '$literal':
      return () => operand;
    case '$cond':
      return compileCond(operand);
    case '$switch':
      return compileSwitch(operand);
    case '$and':
    case '$or':
      return compileLogical(operator, operand);
    case '$let':
    case '$map':
    case '$filter':
    case '$reduce':
      return compileArrayScope(operator, operand, compileExpression);
    default:
      return operator in dateOperators ? compileDate(operator, operand) : compilePlain(operator, operand);
  }
}

function compileDate(operator: string, operand: Value): Evaluate {
  return (dateOperators[operator] as (typeof dateOperators)[string])(operand, compileExpression);
}

function compilePlain(name: string, operand: Value): Evaluate {
  const operator = Object.prototype.hasOwnProperty.call(PLAIN_OPERATORS, name)
    ? PLAIN_OPERATORS[name]
    : undefined;
  if (!operator) throw unsupported(name);
  const operands = (Array.isArray(operand) ? operand : [operand]).map(compileExpression);
  const [least, most] = operator.operands;
  if (operands.length < least || operands.length > most) {
    throw invalidParam(
      `${name} takes ${least === most ? least : `${least} to ${most}`} operands, not ${operands.length}`,
    );
  }
  return (scope) => operator.apply(operands.map((evaluate) => evaluate(scope)));
}

function compileLogical(operator: '$and' | '$or', operand: Value): Evaluate {
  const operands = (Array.isArray(operand) ? operand : [operand]).map(compileExpression);
  return operator === '$and'
    ? (scope) => operands.every((evaluate) => isTruthy(evaluate(scope)))
    : (scope) => operands.some((evaluate) => isTruthy(evaluate(scope)));
}

function compileCond(operand: Value): Evaluate {
  const parts = Array.isArray(operand)
    ? operand
    : isObject(operand)
      ? [operand.if, operand.then, operand.else]
      : [];
  const [condition, whenTrue, whenFalse] = parts;
  if (parts.length !== 3 || condition === undefined || whenTrue === undefined || whenFalse === undefined) {
    throw invalidParam('$cond needs if, then and else');
  }
  const [test, yes, no] = [
    compileExpression(condition),
    compileExpression(whenTrue),
    compileExpression(whenFalse),
  ];
  return (scope) => (isTruthy(test(scope)) ? yes(scope) : no(scope));
}

function compileSwitch(operand: Value): Evaluate {
  const listed = isObject(operand) ? operand.branches : undefined;
  if (!isObject(operand) || !Array.isArray(listed)) throw invalidParam('$switch needs branches');
  const branches = listed.map((branch) => {
    if (!isObject(branch) || branch.case === undefined || branch.then === undefined) {
      throw invalidParam('$switch branches need case and then');
    }
    return { test: compileExpression(branch.case), then: compileExpression(branch.then) };
  });
  const otherwise = operand.default === undefined ? undefined : compileExpression(operand.default);
  return (scope) => {
    const chosen = branches.find((branch) => isTruthy(branch.test(scope)));
    if (chosen) return chosen.then(scope);
    if (!otherwise) throw invalidParam('$switch found no branch and has no default');
    return otherwise(scope);
  };
}
