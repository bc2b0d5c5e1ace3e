import { invalidParam } from '../errors';
import { splitPath } from '../path';
import { compileProjection } from '../projection';
import { isObject, type Value, type ValueObject } from '../value';
import type { Evaluate } from './evaluation';
import { compileExpression } from './expression';
import type { Stage, Variables } from './pipeline';

interface ComputedField {
  readonly parts: readonly string[];
  readonly evaluate: Evaluate;
}

/** `$project`: shown, hidden and computed fields. Hidden ones (but `_id`) cannot stand beside computed ones. */
export function compileProject(value: Value, variables: Variables): Stage {
  if (!isObject(value) || Object.keys(value).length === 0)
    throw invalidParam('$project needs at least one field');
  const marks: ValueObject = {};
  const computed: ComputedField[] = [];
  for (const [path, inner] of Object.entries(value)) {
    if (typeof inner === 'number' || typeof inner === 'boolean') marks[path] = inner;
    else computed.push({ parts: splitPath(path), evaluate: compileExpression(inner) });
  }
  if (computed.length === 0) {
    const project = compileProjection(marks);
    return (documents) => documents.map(project);
  }
  const isHiding = Object.entries(marks).some(([path, mark]) => path !== '_id' && !mark);
  if (isHiding) throw invalidParam('$project mixes exclusion and computed fields');
  const showsId = !('_id' in value) || Boolean(marks._id);
  const project = compileProjection({ ...marks, _id: true });
  return (documents) =>
    documents.map((root) => {
      const row = project(root);
      if (!showsId) delete row._id;
      return addComputed(row, computed, root, variables);
    });
}

/** `$addFields`: computed fields beside the existing ones. */
export function compileAddFields(value: Value, variables: Variables): Stage {
  if (!isObject(value) || Object.keys(value).length === 0)
    throw invalidParam('$addFields needs at least one field');
  const computed = Object.entries(value).map(([path, inner]) => ({
    parts: splitPath(path),
    evaluate: compileExpression(inner),
  }));
  return (documents) => documents.map((root) => addComputed(root, computed, root, variables));
}

function addComputed(
  row: ValueObject,
  computed: readonly ComputedField[],
  root: ValueObject,
  variables: Variables,
): ValueObject {
  let result = row;
  for (const { parts, evaluate } of computed) {
    result = withField(result, parts, 0, evaluate({ root, variables })) as ValueObject;
  }
  return result;
}

/** A copy with the field set, in every object of an array on the way; a missing value takes the field away. */
function withField(
  target: Value | undefined,
  parts: readonly string[],
  from: number,
  value: Value | undefined,
): Value {
  if (Array.isArray(target)) return target.map((element) => withField(element, parts, from, value));
  const copy: ValueObject = isObject(target ?? null) ? { ...(target as ValueObject) } : {};
  const part = parts[from] ?? '';
  if (from < parts.length - 1) copy[part] = withField(copy[part], parts, from + 1, value);
  else if (value === undefined) delete copy[part];
  else copy[part] = value;
  return copy;
}
