const LOCK = 'anxin-answers';

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one piece of work at a time, in the order asked for. In a browser that holds for all its tabs; a browser
 * too old for locks keeps order within a tab, and the server's ids make a double sending count once.
 */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const run = (): Promise<T> => {
    if (process.env.TARO_ENV === 'weapp' || typeof navigator === 'undefined' || !navigator.locks)
      return work();
    return navigator.locks.request(LOCK, work) as Promise<T>;
  };
  const result = last.then(run, run);
  last = result.catch(() => undefined);
  return result;
}
