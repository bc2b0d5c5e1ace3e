import { asPerson, failureOf, openPool } from './open-pool';

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
