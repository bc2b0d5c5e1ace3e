import type { Value, ValueObject } from '../value';

/** Documents in, documents out. */
export type Stage = (documents: readonly ValueObject[]) => ValueObject[];

/** One stage as the SDK sends it. */
export interface StageRequest {
  readonly stageKey: string;
  readonly stageValue: Value;
}

/** What a pipeline may look up besides its own documents. */
export interface PipelineSources {
  /** All documents of another collection that match the query. Throws when the collection does not exist. */
  find(collectionName: string, query: Value): ValueObject[];
}

export type Variables = Readonly<Record<string, Value | undefined>>;

/** Compiles a whole pipeline; `$lookup` is given it for its inner one. */
export type CompilePipeline = (
  stages: readonly StageRequest[],
  sources: PipelineSources,
  variables?: Variables,
) => Stage;
