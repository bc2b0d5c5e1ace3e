import { invalidParam, unsupported } from '../errors';
import { leavesAt, splitPath } from '../path';
import { writePath } from '../update-path';
import { cloneValue, isObject, type Value, type ValueObject } from '../value';
import { compileExpression } from './expression';
import type { CompilePipeline, PipelineSources, Stage, StageRequest, Variables } from './pipeline';

/** `$lookup`, by equal fields (`localField`, `foreignField`) or by `let` and `pipeline`. */
export function compileLookup(
  value: Value,
  sources: PipelineSources,
  variables: Variables,
  compilePipeline: CompilePipeline,
): Stage {
  if (!isObject(value)) throw invalidParam('$lookup needs an object');
  for (const option of Object.keys(value)) {
    if (!['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'].includes(option)) {
      throw unsupported(`${option} in $lookup`);
    }
  }
  const { from, as } = value;
  if (typeof from !== 'string' || typeof as !== 'string') throw invalidParam('$lookup needs from and as');
  const asParts = splitPath(as);
  const isByPipeline = value.pipeline !== undefined;
  if (isByPipeline && (value.localField !== undefined || value.foreignField !== undefined)) {
    throw unsupported('localField beside pipeline in $lookup');
  }
  const find = isByPipeline
    ? findByPipeline(value, from, sources, variables, compilePipeline)
    : findByEquality(value, from, sources);
  return (documents) =>
    documents.map((document) => {
      const row = cloneValue(document) as ValueObject;
      writePath(row, asParts, find(document));
      return row;
    });
}

type Find = (document: ValueObject) => ValueObject[];

/** An array in the local field matches by any of its elements; a missing local field matches null and missing ones. */
function findByEquality(value: ValueObject, from: string, sources: PipelineSources): Find {
  const { localField, foreignField } = value;
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw invalidParam('$lookup needs localField and foreignField, or a pipeline');
  }
  const localParts = splitPath(localField);
  splitPath(foreignField);
  return (document) => {
    const local = leavesAt(document, localParts).flatMap((leaf) =>
      Array.isArray(leaf) ? leaf : [leaf ?? null],
    );
    return local.length === 0 ? [] : sources.find(from, { [foreignField]: { $in: local } });
  };
}

function findByPipeline(
  value: ValueObject,
  from: string,
  sources: PipelineSources,
  outer: Variables,
  compilePipeline: CompilePipeline,
): Find {
  const stages = readStages(value.pipeline);
  const bindings = isObject(value.let ?? {})
    ? Object.entries((value.let ?? {}) as ValueObject).map(([name, expression]) => ({
        name,
        evaluate: compileExpression(expression),
      }))
    : [];
  compilePipeline(stages, sources);
  return (root) => {
    const variables: Record<string, Value | undefined> = { ...outer };
    for (const { name, evaluate } of bindings) variables[name] = evaluate({ root, variables: outer });
    return compilePipeline(stages, sources, variables)(sources.find(from, {}));
  };
}

function readStages(pipeline: Value | undefined): StageRequest[] {
  if (!Array.isArray(pipeline)) throw invalidParam('$lookup needs a pipeline');
  return pipeline.map((stage) => {
    const [stageKey, ...others] = isObject(stage) ? Object.keys(stage) : [];
    if (!isObject(stage) || stageKey === undefined || others.length > 0) {
      throw invalidParam('a stage of $lookup needs exactly one operator');
    }
    return { stageKey, stageValue: stage[stageKey] as Value };
  });
}
