import { readTriggers } from '../../../src/local/timers/read-triggers';
import { createTimers, type TimerEvent } from '../../../src/local/timers/start-timers';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder';

const MINUTE_MS = 60_000;
const trigger = (config: string, name = 'tick') => ({ name, type: 'timer', config });

function triggersOf(configs: Record<string, object>) {
  const folder = temporaryFolder();
  const files = Object.entries(configs).map(([name, config]) => [
    `${name}/config.json`,
    JSON.stringify(config),
  ]);
  writeFiles(folder, Object.fromEntries(files) as Record<string, string>);
  return () => readTriggers(folder, [...Object.keys(configs), 'without-config']);
}

function startWith(expression: string) {
  const clock = { at: Date.parse('2026-11-22T09:00:30Z') };
  const fired: [string, TimerEvent][] = [];
  const failures: unknown[] = [];
  const timers = createTimers({
    triggers: triggersOf({ sendMessages: { triggers: [trigger(expression)] } })(),
    now: () => clock.at,
    fire: async (name, event) => {
      fired.push([name, event]);
      if (event.Time.startsWith('2026-11-23')) throw new Error('failed');
      return 'sent';
    },
    onFailure: (_, error) => failures.push(error),
  });
  return { clock, fired, failures, timers };
}

describe('triggers', () => {
  it('are read from each function’s config.json', () => {
    const read = triggersOf({
      a: { triggers: [trigger('0 0 2 * * * *', 'nightly')] },
      b: { permissions: {} },
    });
    expect(read()).toMatchObject([{ functionName: 'a', triggerName: 'nightly' }]);
  });

  it.each([
    [
      'two triggers',
      { triggers: [trigger('0 0 2 * * * *'), trigger('0 0 3 * * * *', 'other')] },
      /purge.*one trigger/,
    ],
    ['another type', { triggers: [{ name: 'a', type: 'http', config: '' }] }, /purge.*timer/],
    ['a bad name', { triggers: [trigger('0 0 2 * * * *', '1st')] }, /purge.*name/],
    ['a bad expression', { triggers: [trigger('0 0 2 * *')] }, /purge.*7/],
    ['no expression', { triggers: [{ name: 'a', type: 'timer' }] }, /purge.*expression/],
  ])('with %s stop the start and name the function', (_, config, message) => {
    expect(triggersOf({ purge: config })).toThrow(message);
  });
});

describe('timers', () => {
  it('fire once when their moment comes, with the cloud’s event', () => {
    const { clock, fired, timers } = startWith('0 */10 * * * * *');
    expect(timers.tick()).toEqual([]);
    clock.at = Date.parse('2026-11-22T09:10:00Z');
    expect(timers.tick()).toEqual(['sendMessages']);
    expect(timers.tick()).toEqual([]);
    expect(fired).toEqual([
      ['sendMessages', { Type: 'Timer', TriggerName: 'tick', Time: '2026-11-22T09:10:00.000Z', Message: '' }],
    ]);
  });

  it('make good one run, not many, after the machine slept', () => {
    const { clock, fired, timers } = startWith('0 */10 * * * * *');
    clock.at += 600 * MINUTE_MS;
    timers.tick();
    timers.tick();
    expect(fired).toHaveLength(1);
  });

  it('find their next moment again when the clock is moved back', () => {
    const { clock, fired, timers } = startWith('0 */10 * * * * *');
    clock.at += 600 * MINUTE_MS;
    timers.tick();
    clock.at -= 600 * MINUTE_MS;
    timers.tick();
    clock.at += 10 * MINUTE_MS;
    timers.tick();
    expect(fired).toHaveLength(2);
  });

  it('report a run that failed, and go on', async () => {
    const { clock, failures, timers } = startWith('0 0 12 * * * *');
    for (const day of ['23', '24']) {
      clock.at = Date.parse(`2026-11-${day}T04:00:00Z`);
      expect(timers.tick()).toEqual(['sendMessages']);
    }
    await timers.close();
    expect(failures).toEqual([new Error('failed')]);
  });

  it('run at once when a test asks, and give the reply', async () => {
    const { timers } = startWith('0 0 12 * * * *');
    await expect(timers.fireTimer('sendMessages')).resolves.toBe('sent');
    await expect(timers.fireTimer('receipts')).rejects.toThrow('no timer');
  });

  it('run by themselves once started', async () => {
    jest.useFakeTimers();
    try {
      const { clock, fired, timers } = startWith('*/5 * * * * * *');
      timers.start();
      clock.at += 5000;
      jest.advanceTimersByTime(1000);
      expect(fired).toHaveLength(1);
      await timers.close();
      clock.at += 5000;
      jest.advanceTimersByTime(5000);
      expect(fired).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });
});
