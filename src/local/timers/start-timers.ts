import { nextOccurrence } from './cron';
import type { Trigger } from './read-triggers';

/** How often the clock is looked at; a timer has whole seconds. */
const TICK_MS = 1000;

/** The event of a run by timer, as the cloud sends it. */
export interface TimerEvent {
  Type: 'Timer';
  TriggerName: string;
  /** ISO 8601, UTC. */
  Time: string;
  Message: string;
}

export interface TimersOptions {
  triggers: Trigger[];
  now: () => number;
  fire: (functionName: string, event: TimerEvent) => Promise<unknown>;
  /** Told when a run failed: nobody waits for a timer's reply. */
  onFailure: (functionName: string, error: unknown) => void;
}

export interface Timers {
  /** Lets due timers run by themselves until close. */
  start(): void;
  /** Runs what is due by now. @returns the functions that were started. */
  tick(): string[];
  /** Runs one function's timer at once. @returns the function's reply. @throws Error when it has no trigger */
  fireTimer(functionName: string): Promise<unknown>;
  /** Stops, and waits for runs that are under way. */
  close(): Promise<void>;
}

interface Schedule {
  trigger: Trigger;
  dueAt: number | undefined;
}

/**
 * Fires the functions' timers. Moments missed while the machine slept or while the clock was moved
 * ahead are made good by one run, not by many.
 */
export function createTimers({ triggers, now, fire, onFailure }: TimersOptions): Timers {
  let lastTickAt = now();
  let interval: NodeJS.Timeout | undefined;
  const underWay = new Set<Promise<unknown>>();
  const schedules: Schedule[] = triggers.map((trigger) => ({
    trigger,
    dueAt: nextOccurrence(trigger.cron, lastTickAt),
  }));

  function run(trigger: Trigger): Promise<unknown> {
    const Time = new Date(now()).toISOString();
    return fire(trigger.functionName, { Type: 'Timer', TriggerName: trigger.triggerName, Time, Message: '' });
  }

  function runUnwatched(trigger: Trigger): void {
    const running = run(trigger)
      .catch((error: unknown) => onFailure(trigger.functionName, error))
      .finally(() => underWay.delete(running));
    underWay.add(running);
  }

  function tick(): string[] {
    const at = now();
    const isMovedBack = at < lastTickAt;
    lastTickAt = at;
    const due = isMovedBack ? [] : schedules.filter(({ dueAt }) => dueAt !== undefined && dueAt <= at);
    for (const schedule of isMovedBack ? schedules : due)
      schedule.dueAt = nextOccurrence(schedule.trigger.cron, at);
    due.forEach(({ trigger }) => runUnwatched(trigger));
    return due.map(({ trigger }) => trigger.functionName);
  }

  return {
    start() {
      interval ??= setInterval(tick, TICK_MS).unref();
    },
    tick,
    async fireTimer(functionName) {
      const trigger = triggers.find((candidate) => candidate.functionName === functionName);
      if (!trigger) throw new Error(`"${functionName}" has no timer in its config.json.`);
      return run(trigger);
    },
    async close() {
      clearInterval(interval);
      await Promise.all(underWay);
    },
  };
}
