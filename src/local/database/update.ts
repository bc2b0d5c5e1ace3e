import { invalidParam, requestFailed, unsupported } from './errors';
import { splitPath } from './path';
import { arrayOperators } from './update-array';
import { fieldOperators } from './update-field';
import { readPath, removePath, writePath } from './update-path';
import { cloneValue, isObject, type Document, type Value, type ValueObject } from './value';

/** What an operator makes of a field: the new value, or undefined to leave the field as it is (or missing). */
export type FieldChange = (current: Value | undefined, path: string) => Value | undefined;
/** Compiles an operator's operand once, whatever the number of documents. Throws INVALID_PARAM when malformed. */
export type UpdateOperator = (operand: Value) => FieldChange;
type Step = (document: ValueObject) => void;

const OPERATORS: Readonly<Record<string, UpdateOperator>> = { ...fieldOperators, ...arrayOperators };

/** Changes a copy of the document. `_id` stays: a change of it throws DATABASE_REQUEST_FAILED. */
export type Update = (document: Document) => Document;

/**
 * Compiles an update made of operators, all of which apply to the document as one:
 * `$set $unset $inc $mul $min $max $rename $push $pull $pullAll $addToSet $pop`.
 * Throws INVALID_PARAM, naming it, for any other operator or for plain fields beside operators,
 * and DATABASE_REQUEST_FAILED when two operators touch the same path.
 */
export function compileUpdate(update: Value): Update {
  if (!isObject(update)) throw invalidParam('update must be an object');
  const steps: Step[] = [];
  const touched: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$'))
      throw invalidParam(`update has the plain field ${operator}, operators expected`);
    if (operator !== '$unset' && operator !== '$rename' && !(operator in OPERATORS))
      throw unsupported(operator);
    if (!isObject(fields)) throw invalidParam(`${operator} needs an object of fields`);
    for (const [path, operand] of Object.entries(fields)) {
      steps.push(compileStep(operator, path, operand, touched));
    }
  }
  assertNoConflict(touched);
  return (document) => {
    const changed = cloneValue(document) as Document;
    for (const step of steps) step(changed);
    if (changed._id !== document._id) throw requestFailed("the (immutable) field '_id' cannot be changed");
    return changed;
  };
}

/** Compiles a whole new document in place of the old: plain fields only, `_id` kept. */
export function compileReplacement(replacement: Value): Update {
  if (!isObject(replacement)) throw invalidParam('document must be an object');
  return (document) => {
    if ('_id' in replacement && replacement._id !== document._id) {
      throw requestFailed("the (immutable) field '_id' cannot be changed");
    }
    return { ...(cloneValue(replacement) as ValueObject), _id: document._id };
  };
}

function compileStep(operator: string, path: string, operand: Value, touched: string[]): Step {
  const parts = splitPath(path);
  touched.push(path);
  if (operator === '$unset') return (document) => removePath(document, parts);
  if (operator === '$rename') {
    if (typeof operand !== 'string') throw invalidParam('$rename needs the new name as a string');
    const newParts = splitPath(operand);
    touched.push(operand);
    return (document) => renameField(document, parts, newParts);
  }
  const change = (OPERATORS[operator] as UpdateOperator)(operand);
  return (document) => {
    const value = change(readPath(document, parts), path);
    if (value !== undefined) writePath(document, parts, value);
  };
}

function renameField(document: ValueObject, from: readonly string[], to: readonly string[]): void {
  for (const parts of [from, to]) {
    for (let depth = 1; depth < parts.length; depth += 1) {
      if (Array.isArray(readPath(document, parts.slice(0, depth)))) {
        throw requestFailed(`$rename cannot reach into the array in ${parts.join('.')}`);
      }
    }
  }
  const value = readPath(document, from);
  if (value === undefined) return;
  removePath(document, from);
  writePath(document, to, value);
}

function assertNoConflict(paths: readonly string[]): void {
  const sorted = [...paths].map((path) => `${path}.`).sort();
  for (const [i, path] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next?.startsWith(path)) {
      throw requestFailed(
        `Updating the path '${next.slice(0, -1)}' would create a conflict at '${path.slice(0, -1)}'`,
      );
    }
  }
}
