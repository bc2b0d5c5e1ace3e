import { invalidParam } from '../errors';
import { isObject, type Value, type ValueObject } from '../value';
import { isTruthy, type Evaluate, type Scope } from './evaluation';

type Compile = (expression: Value) => Evaluate;

/** Operators that bind variables for an inner expression: `$let $map $filter $reduce`. */
export function compileArrayScope(
  operator: '$let' | '$map' | '$filter' | '$reduce',
  operand: Value,
  compile: Compile,
): Evaluate {
  if (!isObject(operand)) throw invalidParam(`${operator} needs an object`);
  if (operator === '$let') return compileLet(operand, compile);
  const input = compile(required(operator, operand, 'input'));
  if (operator === '$reduce') return compileReduce(operand, input, compile);
  const name = operand.as ?? 'this';
  if (typeof name !== 'string') throw invalidParam(`${operator} needs a name as a string`);
  if (operator === '$map') {
    const inner = compile(required('$map', operand, 'in'));
    return overInput('$map', input, (array, scope) =>
      array.map((item) => inner(bind(scope, { [name]: item })) ?? null),
    );
  }
  if (operand.limit !== undefined) throw invalidParam('$filter limit is not supported by the local cloud');
  const condition = compile(required('$filter', operand, 'cond'));
  return overInput('$filter', input, (array, scope) =>
    array.filter((item) => isTruthy(condition(bind(scope, { [name]: item })))),
  );
}

function compileLet(operand: ValueObject, compile: Compile): Evaluate {
  const vars = required('$let', operand, 'vars');
  if (!isObject(vars)) throw invalidParam('$let needs vars');
  const bindings = Object.entries(vars).map(([name, expression]) => ({
    name,
    evaluate: compile(expression),
  }));
  const inner = compile(required('$let', operand, 'in'));
  return (scope) => {
    const bound: Record<string, Value | undefined> = {};
    for (const { name, evaluate } of bindings) bound[name] = evaluate(scope);
    return inner(bind(scope, bound));
  };
}

function compileReduce(operand: ValueObject, input: Evaluate, compile: Compile): Evaluate {
  const initial = compile(required('$reduce', operand, 'initialValue'));
  const inner = compile(required('$reduce', operand, 'in'));
  return overInput('$reduce', input, (array, scope) =>
    array.reduce<Value | undefined>(
      (value, item) => inner(bind(scope, { value, this: item })),
      initial(scope),
    ),
  );
}

function overInput(
  operator: string,
  input: Evaluate,
  apply: (array: Value[], scope: Scope) => Value | undefined,
): Evaluate {
  return (scope) => {
    const array = input(scope);
    if (array === undefined || array === null) return null;
    if (!Array.isArray(array)) throw invalidParam(`input to ${operator} must be an array`);
    return apply(array, scope);
  };
}

function required(operator: string, operand: ValueObject, field: string): Value {
  const value = operand[field];
  if (value === undefined) throw invalidParam(`${operator} needs ${field}`);
  return value;
}

function bind(scope: Scope, variables: Readonly<Record<string, Value | undefined>>): Scope {
  return { root: scope.root, variables: { ...scope.variables, ...variables } };
}
