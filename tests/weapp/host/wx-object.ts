import type { Faults } from './faults';
import { faultsOfCall } from './wx-contract';
import { readWxNames } from './wx-names';

export interface WxCall {
  api: string;
  args: readonly unknown[];
}

export type Options = Readonly<Record<string, unknown>>;

/** What the host knows of `wx`. Every other documented name exists too, but fails the test when it is called. */
export interface WxStandIns {
  /** Answer by `success` and `fail`, or by a promise where neither is given. What they throw is the failure. */
  later: Record<string, (options: Options) => unknown>;
  /** Answer at once. */
  direct: Record<string, (...args: unknown[]) => unknown>;
  /** Members that are no functions, such as `cloud`. */
  members: Record<string, unknown>;
}

export interface WxObjectParts {
  standIns: WxStandIns;
  calls: WxCall[];
  faults: Faults;
  /** Makes a plain value the mini-program's own. */
  copyIn: (value: unknown) => unknown;
}

/** Makes the `wx` of the logic layer. Every call is recorded. */
export function createWxObject({ standIns, calls, faults, copyIn }: WxObjectParts): Record<string, unknown> {
  const { later, direct, members } = standIns;
  const unknown = readWxNames().filter((name) => !(name in later) && !(name in direct) && !(name in members));
  const recorded = (api: string, run: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]): unknown => {
      noteCall({ api, args }, calls, faults);
      return run(...args);
    };
  };
  const refuse = (name: string) => (): never => {
    faults.add(`wx.${name}`, 'the host has no stand-in for it');
    throw new Error(`wx.${name} is not known to the host`);
  };
  return {
    ...Object.fromEntries(unknown.map((name) => [name, recorded(name, refuse(name))])),
    ...Object.fromEntries(Object.entries(direct).map(([name, run]) => [name, recorded(name, run)])),
    ...Object.fromEntries(
      Object.entries(later).map(([name, run]) => [name, recorded(name, answerLater(name, run, copyIn))]),
    ),
    ...members,
  };
}

/** Writes a call down; one that WeChat's own typings would not take is a fault. */
export function noteCall(call: WxCall, calls: WxCall[], faults: Faults): void {
  calls.push(call);
  for (const fault of faultsOfCall(call)) faults.add(`wx.${call.api}`, fault);
}

/** WeChat's habit: callbacks where given, else a promise. */
export function answerLater(
  name: string,
  run: (options: Options) => unknown,
  copyIn: (value: unknown) => unknown,
): (options?: unknown) => unknown {
  return (given) => {
    const options = (given ?? {}) as Options;
    const call = (callback: string, value: unknown): void => {
      const listener = options[callback];
      if (typeof listener === 'function') (listener as (result: unknown) => void)(value);
    };
    const work = Promise.resolve()
      .then(() => run(options))
      .then((result) => copyIn({ errMsg: `${name}:ok`, ...(result as object | undefined) }));
    if (!options.success && !options.fail && !options.complete) return work;
    void work
      .then(
        (result) => ['success', result] as const,
        (error: unknown) => ['fail', error] as const,
      )
      .then(([callback, value]) => {
        call(callback, value);
        call('complete', value);
      });
    return undefined;
  };
}
