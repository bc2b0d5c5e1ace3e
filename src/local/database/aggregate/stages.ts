import { invalidParam, unsupported } from '../errors';
import { compileQuery } from '../match';
import { readSort, sortDocuments } from '../sort';
import { isObject, type Value, type ValueObject } from '../value';
import { compileExpression } from './expression';
import { compileGroup, compileSortByCount } from './group';
import { compileLookup } from './lookup';
import type { PipelineSources, Stage, StageRequest, Variables } from './pipeline';
import { compileAddFields, compileProject } from './project';
import { compileUnwind } from './unwind';

/**
 * Compiles a pipeline from the local cloud's allow-list of stages:
 * `$match $project $addFields $group $sortByCount $sort $skip $limit $count $unwind $replaceRoot $lookup`.
 * Throws INVALID_PARAM, naming it, for any other stage.
 */
export function compilePipeline(
  stages: readonly StageRequest[],
  sources: PipelineSources,
  variables: Variables = {},
): Stage {
  const compiled = stages.map((stage) => compileStage(stage, sources, variables));
  return (documents) => compiled.reduce<ValueObject[]>((rows, stage) => stage(rows), [...documents]);
}

function compileStage(
  { stageKey, stageValue }: StageRequest,
  sources: PipelineSources,
  variables: Variables,
): Stage {
  switch (stageKey) {
    case '$match': {
      const test = compileQuery(stageValue, variables);
      return (documents) => documents.filter(test);
    }
    case '$project':
      return compileProject(stageValue, variables);
    case '$addFields':
      return compileAddFields(stageValue, variables);
    case '$group':
      return compileGroup(stageValue, variables);
    case '$sortByCount':
      return compileSortByCount(stageValue, variables);
    case '$sort': {
      const keys = readSort(stageValue);
      return (documents) => sortDocuments(documents, keys);
    }
    case '$skip': {
      const count = wholeNumber('$skip', stageValue, 0);
      return (documents) => documents.slice(count);
    }
    case '$limit': {
      const count = wholeNumber('$limit', stageValue, 1);
      return (documents) => documents.slice(0, count);
    }
    case '$count':
      return compileCount(stageValue);
    case '$unwind':
      return compileUnwind(stageValue);
    case '$replaceRoot':
      return compileReplaceRoot(stageValue, variables);
    case '$lookup':
      return compileLookup(stageValue, sources, variables, compilePipeline);
    default:
      throw unsupported(stageKey);
  }
}

function wholeNumber(stage: string, value: Value, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw invalidParam(`${stage} needs a whole number, ${least} or more`);
}

function compileCount(name: Value): Stage {
  if (typeof name !== 'string' || name === '' || name.startsWith('$') || name.includes('.')) {
    throw invalidParam('$count needs a field name');
  }
  return (documents) => (documents.length === 0 ? [] : [{ [name]: documents.length }]);
}

function compileReplaceRoot(value: Value, variables: Variables): Stage {
  if (!isObject(value) || value.newRoot === undefined) throw invalidParam('$replaceRoot needs newRoot');
  const evaluate = compileExpression(value.newRoot);
  return (documents) =>
    documents.map((root) => {
      const replaced = evaluate({ root, variables });
      if (!isObject(replaced ?? null)) throw invalidParam("'newRoot' expression must evaluate to an object");
      return replaced as ValueObject;
    });
}
