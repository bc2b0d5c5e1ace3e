import { performance } from 'node:perf_hooks';

/** How long the work took, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Does every piece of work, `inFlight` of them at a time, in their order. */
export async function doAll(work: readonly (() => Promise<unknown>)[], inFlight: number): Promise<void> {
  const waiting = work.values();
  const doOneByOne = async (): Promise<void> => {
    for (const piece of waiting) await piece();
  };
  await Promise.all(Array.from({ length: inFlight }, doOneByOne));
}
