import path from 'node:path';

import { FunctionFailure, type FailureKind } from '../../../src/local/workers/function-call';
import { openFunctionPool, type FunctionPoolOptions } from '../../../src/local/workers/function-pool';
import { buildLocalParts, builtFolder } from '../../support/built-parts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder';

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
const asPerson = (openid: string) => ({ source: 'wx_client' as const, openid });
const pools: { close(): Promise<void> }[] = [];

function openPool(options: Partial<FunctionPoolOptions> = {}) {
  const pool = openFunctionPool({
    functionsFolder,
    bootstrapFile: path.join(builtFolder, 'worker-bootstrap.js'),
    settings,
    environment: () => ({ ANXIN_PERSON_KEY: 'key' }),
    ...options,
  });
  pools.push(pool);
  return pool;
}

async function failureOf(call: Promise<unknown>): Promise<FailureKind> {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(FunctionFailure);
  return (failure as FunctionFailure).kind;
}

beforeAll(() => buildLocalParts('workers'));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('identity', () => {
  interface Seen {
    before: (string | undefined)[];
    after: (string | undefined)[];
    event: { userInfo: { openId: string } };
  }

  it('gives every one of 1,000 calls over 4 workers its own person, before and after a wait', async () => {
    const pool = openPool({ workersPerFunction: 4 });
    const openids = Array.from({ length: 1000 }, (_, index) => `oPerson${index}`);
    const seen = (await Promise.all(
      openids.map((openid, index) =>
        pool.call('whoami', { pauseMs: index % 3, mark: openid }, asPerson(openid)),
      ),
    )) as Seen[];
    const leaks = seen.filter(
      ({ before, after, event }, index) =>
        before[0] !== openids[index] ||
        after[0] !== openids[index] ||
        event.userInfo.openId !== openids[index],
    );
    expect(leaks).toEqual([]);
    expect(pool.workerCount()).toBe(4);
  });

  it('leaves nothing of a person behind for a timer that runs in the same worker', async () => {
    const pool = openPool({ workersPerFunction: 1 });
    await pool.call('environment', {}, asPerson('oFirst'));
    const { env } = (await pool.call('environment', {}, { source: 'wx_trigger' })) as {
      env: Record<string, string>;
    };
    expect(env).toMatchObject({ TCB_SOURCE: 'wx_trigger', WX_CONTEXT_KEYS: 'WX_APPID', WX_APPID: 'wxlocal' });
    expect(env).not.toHaveProperty('WX_OPENID');
    expect(JSON.stringify(env)).not.toContain('oFirst');
  });

  it('removes what a call wrote under the names of the platform', async () => {
    const pool = openPool({ workersPerFunction: 1 });
    await pool.call('whoami', { pauseMs: 0, mark: 'left' }, asPerson('oFirst'));
    const second = (await pool.call('whoami', { pauseMs: 0 }, { source: 'scf' })) as Seen;
    expect(second.before).toEqual([null, 'WX_APPID', 'scf']);
  });

  it('does not let an event say who calls', async () => {
    const pool = openPool();
    const event = { userInfo: { openId: 'oForged' } };
    const reply = (await pool.call('environment', event, asPerson('oReal'))) as Seen & { env: object };
    expect(reply.event.userInfo.openId).toBe('oReal');
    expect(reply.env).toMatchObject({ WX_OPENID: 'oReal', TCB_SOURCE: 'wx_client' });
  });
});

describe('environment', () => {
  it('shows a function its keys and nothing of the server that runs it', async () => {
    process.env['ANXIN_OF_THE_SERVER'] = 'private';
    const { env } = (await openPool().call('environment', {}, asPerson('oA'))) as {
      env: Record<string, string>;
    };
    expect(env['ANXIN_PERSON_KEY']).toBe('key');
    expect(env['TZ']).toBe('UTC');
    expect(env).not.toHaveProperty('ANXIN_OF_THE_SERVER');
    expect(env).not.toHaveProperty('PATH');
  });

  it('tells a function its name and its limits in the context', async () => {
    const reply = (await openPool().call('environment', {}, asPerson('oA'))) as { context: object };
    expect(reply.context).toMatchObject({ function_name: 'environment', time_limit_in_ms: 2000 });
  });

  it('moves the clock per call, and only the present', async () => {
    let offset = 0;
    const pool = openPool({ clockOffsetMs: () => offset, workersPerFunction: 1 });
    interface Clock {
      now: number;
      date: number;
      fixed: number;
      zone: number;
      isDate: boolean;
      text: boolean;
    }
    const today = (await pool.call('clock', {}, asPerson('oA'))) as Clock;
    offset = 86_400_000;
    const tomorrow = (await pool.call('clock', {}, asPerson('oA'))) as Clock;
    expect(Math.abs(today.now - Date.now())).toBeLessThan(5000);
    expect(tomorrow.now - today.now).toBeGreaterThanOrEqual(offset);
    expect(tomorrow.date - tomorrow.now).toBeLessThan(1000);
    expect(tomorrow).toMatchObject({ fixed: 5, zone: 0, isDate: true, text: true });
  });

  it('hands on what a function prints', async () => {
    const lines: string[] = [];
    const printed = new Promise<void>((resolve) => {
      const pool = openPool({
        onOutput: (name, text) => {
          lines.push(`${name}: ${text}`);
          resolve();
        },
      });
      void pool.call('talk', {}, asPerson('oA'));
    });
    await printed;
    expect(lines.join('')).toBe('talk: a line\n');
  });
});

describe('event and reply', () => {
  it('carry what JSON carries and drop the rest', async () => {
    const event = { kept: [1, null], lost: undefined, alsoLost: () => 1, map: new Map([[1, 2]]) };
    const reply = await openPool().call('echo', event, { source: 'scf' });
    expect(reply).toEqual({ kept: [1, null], map: {}, when: '1970-01-01T00:00:00.000Z', sum: null });
  });

  it('are null when a function returns nothing', async () => {
    expect(await openPool().call('echo', { nothing: true }, asPerson('oA'))).toBeNull();
  });

  it('are refused above the size limit', async () => {
    const pool = openPool({ sizeLimit: 1000 });
    expect(await failureOf(pool.call('big', { size: 1, pad: 'x'.repeat(1000) }, asPerson('oA')))).toBe(
      'event-too-large',
    );
    expect(await failureOf(pool.call('big', { size: 999 }, asPerson('oA')))).toBe('reply-too-large');
    expect(await pool.call('big', { size: 998 }, asPerson('oA'))).toHaveLength(998);
  });
});

describe('failure', () => {
  const limits = { limitsOf: () => ({ timeoutMs: 150, memoryMB: 64 }) };

  it.each([{ spin: true }, { wait: true }])('answers a call that overruns its time: %j', async (event) => {
    const pool = openPool({ settings: limits, workersPerFunction: 1 });
    expect(await failureOf(pool.call('hang', event, asPerson('oA')))).toBe('timed-out');
    expect(await pool.call('hang', {}, asPerson('oB'))).toBe(process.pid);
  });

  it.each(['exit', 'later', 'rejection'])(
    'answers the call of a worker that dies (%s), and replaces it',
    async (how) => {
      const pool = openPool({ workersPerFunction: 1 });
      const calls = [
        pool.call('crash', { how }, asPerson('oA')),
        pool.call('crash', {}, asPerson('oB')),
      ] as const;
      expect(await failureOf(calls[0])).toBe('crashed');
      expect(await calls[1]).toBe('alive');
    },
  );

  it('answers a call whose function throws, and keeps the worker', async () => {
    const pool = openPool({ workersPerFunction: 1 });
    const thrown = pool.call('crash', { how: 'throw' }, asPerson('oA'));
    await expect(thrown).rejects.toThrow('on purpose');
    expect(await failureOf(thrown)).toBe('threw');
    expect(pool.workerCount()).toBe(1);
  });

  it('answers every call of a bundle that does not load', async () => {
    const pool = openPool();
    const calls = [1, 2, 3].map(() => failureOf(pool.call('unloadable', {}, asPerson('oA'))));
    expect(await Promise.all(calls)).toEqual(['crashed', 'crashed', 'crashed']);
  });

  it.each(['nothing', '../whoami', '__proto__', ''])('knows no function "%s"', async (name) => {
    expect(await failureOf(openPool().call(name, {}, asPerson('oA')))).toBe('unknown-function');
  });

  it('answers the calls that wait when it is closed', async () => {
    const pool = openPool({ workersPerFunction: 1 });
    const calls = [1, 2].map(() => failureOf(pool.call('hang', { wait: true }, asPerson('oA'))));
    await pool.close();
    expect(await Promise.all(calls)).toEqual(['crashed', 'closed']);
    expect(await failureOf(pool.call('hang', {}, asPerson('oA')))).toBe('closed');
  });
});

describe('threads', () => {
  it('start when they are needed, at most two a function', async () => {
    const pool = openPool();
    expect(pool.workerCount()).toBe(0);
    await Promise.all([1, 2, 3, 4, 5].map(() => pool.call('whoami', { pauseMs: 1 }, asPerson('oA'))));
    expect(pool.workerCount()).toBe(2);
  });

  it('are let go when nobody needed them for a while', async () => {
    const pool = openPool({ idleMs: 1 });
    const first = await pool.call('hang', {}, asPerson('oA'));
    expect(first).toBe(process.pid);
    const deadline = Date.now() + 5000;
    while (pool.workerCount() > 0 && Date.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    expect(pool.workerCount()).toBe(0);
  });
});
