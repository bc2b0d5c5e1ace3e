import { compileExpression } from '../../../src/local/database/aggregate/expression';
import { compilePipeline } from '../../../src/local/database/aggregate/stages';
import type { Value, ValueObject } from '../../../src/local/database/value';

/** Runs stages, each an object of one operator, over documents. */
export const run = (documents: readonly ValueObject[], ...stages: ValueObject[]): ValueObject[] => {
  const requests = stages.flatMap((stage) =>
    Object.entries(stage).map(([stageKey, stageValue]) => ({ stageKey, stageValue })),
  );
  return compilePipeline(requests, { find: () => [] })(documents);
};

/** The value of an expression on a document. */
export const evaluate = (expression: Value, root: ValueObject = {}): Value | undefined =>
  compileExpression(expression)({ root, variables: {} });

/** Just before midnight in UTC, past it in China. */
export const NIGHT = new Date('2026-05-31T16:30:05.007Z');
/** A document with a field of every kind. */
export const ROOT: ValueObject = {
  a: 1,
  b: 5,
  s: '小明ab',
  list: [3, 1, 2],
  objects: [{ n: 1 }, { n: 2 }, { m: 3 }],
  o: { x: 1, y: 2 },
  at: NIGHT,
  nul: null,
};
