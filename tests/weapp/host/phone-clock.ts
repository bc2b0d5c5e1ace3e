interface Timer {
  dueAt: number;
  everyMs: number | null;
  run: () => void;
}

type TimerCall = (callback: (...args: unknown[]) => void, delayMs?: number, ...args: unknown[]) => number;

/**
 * The phone's time, which moves only when it is told to: tests wait for nothing, and a call's long timeout never
 * fires by itself. What a timer throws is reported, as on the phone, where it stops nothing else.
 */
export class PhoneClock {
  #now: number;
  #lastId = 0;
  readonly #timers = new Map<number, Timer>();
  readonly #onError: (error: unknown) => void;

  /** `startAt` is epoch ms. */
  constructor(startAt: number, onError: (error: unknown) => void) {
    this.#now = startAt;
    this.#onError = onError;
  }

  now = (): number => this.#now;

  setTimeout: TimerCall = (callback, delayMs, ...args) => this.#add(null, delayMs, () => callback(...args));

  setInterval: TimerCall = (callback, delayMs = 0, ...args) =>
    this.#add(Math.max(1, delayMs), delayMs, () => callback(...args));

  clear = (id?: number): void => {
    if (id !== undefined) this.#timers.delete(id);
  };

  /** Moves on to the next timer and runs it, if it is due within that time. */
  runNext(withinMs: number): boolean {
    const next = [...this.#timers].sort(([idA, a], [idB, b]) => a.dueAt - b.dueAt || idA - idB)[0];
    if (!next || next[1].dueAt > this.#now + withinMs) return false;
    const [id, timer] = next;
    this.#now = Math.max(this.#now, timer.dueAt);
    if (timer.everyMs === null) this.#timers.delete(id);
    else timer.dueAt += timer.everyMs;
    try {
      timer.run();
    } catch (error) {
      this.#onError(error);
    }
    return true;
  }

  /** Lets time pass without running anything; what became due runs next. */
  pass(ms: number): void {
    this.#now += ms;
  }

  #add(everyMs: number | null, delayMs = 0, run: () => void): number {
    this.#lastId += 1;
    this.#timers.set(this.#lastId, { dueAt: this.#now + Math.max(0, Number(delayMs) || 0), everyMs, run });
    return this.#lastId;
  }
}
