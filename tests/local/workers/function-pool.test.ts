import { asPerson, openPool } from './open-pool';

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
    let tellPrinted: () => void = () => undefined;
    const printed = new Promise<void>((resolve) => (tellPrinted = resolve));
    const pool = openPool({
      onOutput: (name, text) => {
        lines.push(`${name}: ${text}`);
        tellPrinted();
      },
    });
    await Promise.all([printed, pool.call('talk', {}, asPerson('oA'))]);
    expect(lines.join('')).toBe('talk: a line\n');
  });
});
