import { invalidParam } from '../errors';
import { compareValues } from '../order';
import { isObject, type Value, type ValueObject } from '../value';
import { accumulatorFactory, type Accumulator } from './accumulators';
import type { Evaluate } from './evaluation';
import { compileExpression } from './expression';
import type { Stage, Variables } from './pipeline';
import { valueKey } from './value-key';

interface GroupField {
  readonly name: string;
  readonly evaluate: Evaluate;
  readonly begin: () => Accumulator;
}

/** `$group`: groups come out in the order in which their first document came in. */
export function compileGroup(value: Value, variables: Variables): Stage {
  if (!isObject(value) || value._id === undefined) throw invalidParam('$group needs an _id');
  const evaluateId = compileExpression(value._id);
  const fields = Object.entries(value)
    .filter(([name]) => name !== '_id')
    .map(([name, accumulator]) => readField(name, accumulator));
  return (documents) => {
    const groups = new Map<string, { id: Value; accumulators: Accumulator[] }>();
    for (const root of documents) {
      const id = evaluateId({ root, variables }) ?? null;
      const key = valueKey(id);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { id, accumulators: fields.map((field) => field.begin()) }));
      for (const [i, field] of fields.entries())
        group.accumulators[i]?.add(field.evaluate({ root, variables }));
    }
    return [...groups.values()].map(({ id, accumulators }) => {
      const row: ValueObject = { _id: id };
      for (const [i, field] of fields.entries()) row[field.name] = accumulators[i]?.result() ?? null;
      return row;
    });
  };
}

function readField(name: string, value: Value): GroupField {
  if (name.includes('.')) throw invalidParam(`$group field ${name} cannot contain a dot`);
  const [operator, ...others] = isObject(value) ? Object.keys(value) : [];
  if (!isObject(value) || operator === undefined || others.length > 0) {
    throw invalidParam(`$group field ${name} needs one accumulator`);
  }
  return { name, evaluate: compileExpression(value[operator] as Value), begin: accumulatorFactory(operator) };
}

/** `$sortByCount`: the groups of an expression, the most frequent first. */
export function compileSortByCount(expression: Value, variables: Variables): Stage {
  const group = compileGroup({ _id: expression, count: { $sum: 1 } }, variables);
  return (documents) => group(documents).sort((a, b) => compareValues(b.count, a.count));
}
