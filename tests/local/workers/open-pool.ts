import path from 'node:path';

import { FunctionFailure, type FailureKind } from '../../../src/local/workers/function-call';
import {
  openFunctionPool,
  type FunctionPool,
  type FunctionPoolOptions,
} from '../../../src/local/workers/function-pool';
import { buildLocalParts, builtFolder } from '../../support/built-parts';
import { closeAtEnd, temporaryFolder, writeFiles } from '../../support/temporary-folder';

const functionsFolder = temporaryFolder();

/** Each fixture is a function as a bundle is: CommonJS with a `main`. */
writeFiles(functionsFolder, {
  'whoami/index.js': `
    const own = () => [process.env.WX_OPENID, process.env.WX_CONTEXT_KEYS, process.env.TCB_SOURCE];
    exports.main = async (event) => {
      const before = own();
      await new Promise((resolve) => setTimeout(resolve, event.pauseMs));
      process.env.WX_LEFT_BEHIND = event.mark;
      return { before, after: own(), event };
    };`,
  'environment/index.js': `exports.main = (event, context) => ({ env: { ...process.env }, context, event });`,
  'echo/index.js': `exports.main = (event) => event.nothing ? undefined : { ...event, when: new Date(0), gone: undefined, sum: 0 / 0 };`,
  'hang/index.js': `exports.main = (event) => { if (event.spin) for (;;) ; if (event.wait) return new Promise(() => {}); return process.pid; };`,
  'crash/index.js': `
    exports.main = (event) => {
      if (event.how === 'exit') process.exit(3);
      if (event.how === 'later') return new Promise(() => setTimeout(() => { throw new Error('late'); }, 1));
      if (event.how === 'rejection') return new Promise(() => { Promise.reject(new Error('nobody waits')); });
      if (event.how === 'throw') throw new Error('on purpose');
      return 'alive';
    };`,
  'unloadable/index.js': `throw new Error('broken bundle');`,
  'clock/index.js': `
    const atLoad = Date.now();
    exports.main = () => ({ now: Date.now(), date: new Date().getTime(), fixed: new Date(5).getTime(),
      zone: new Date().getTimezoneOffset(), isDate: new Date() instanceof Date, text: Date().length > 0 });`,
  'big/index.js': `exports.main = (event) => 'x'.repeat(event.size);`,
  'talk/index.js': `exports.main = () => { console.log('a line'); return null; };`,
});

const settings = { limitsOf: () => ({ timeoutMs: 2000, memoryMB: 128 }) };
/** A call from the mini-program. */
export const asPerson = (openid: string) => ({ source: 'wx_client' as const, openid });

/** A pool over the fixtures, closed after the file's last test. */
export function openPool(options: Partial<FunctionPoolOptions> = {}): FunctionPool {
  const pool = openFunctionPool({
    functionsFolder,
    bootstrapFile: path.join(builtFolder, 'worker-bootstrap.js'),
    settings,
    environment: () => ({ ANXIN_PERSON_KEY: 'key' }),
    ...options,
  });
  closeAtEnd(() => pool.close());
  return pool;
}

/** @returns why a call failed. */
export async function failureOf(call: Promise<unknown>): Promise<FailureKind> {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(FunctionFailure);
  return (failure as FunctionFailure).kind;
}

beforeAll(() => buildLocalParts('workers'));
