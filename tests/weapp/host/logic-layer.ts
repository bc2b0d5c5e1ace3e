import path from 'node:path';
import vm from 'node:vm';
import type { BuiltApp } from './built-app';
import type { Faults } from './faults';
import type { PhoneClock } from './phone-clock';

/** What a file handed to `App`, `Page` or `Component`. */
export type Definition = Readonly<Record<string, unknown>>;

export interface LogicLayer {
  /** The app's definition; its file runs when this is first asked. */
  launchApp: () => Definition;
  /** A page's or component's definition; its file runs when first asked, as lazy loading has it. */
  definitionOf: (file: string) => Definition;
  /** Makes a plain value the mini-program's own: its arrays and objects, not the test's. */
  copyIn: (value: unknown) => unknown;
}

export interface LogicLayerParts {
  app: BuiltApp;
  clock: PhoneClock;
  faults: Faults;
  wx: (copyIn: LogicLayer['copyIn']) => Record<string, unknown>;
  getCurrentPages: () => unknown[];
}

/** JavaScript's own names that Node has and a phone's engine lacks. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'];

/** Time is the phone's: the engine's own clock would run on while the test stands still. */
const SET_DATE = `(now) => {
  const EngineDate = Date;
  globalThis.Date = class extends EngineDate {
    constructor(...given) { super(...(given.length > 0 ? given : [now()])); }
    static now() { return now(); }
  };
}`;

/**
 * The mini-program's JavaScript in a world of its own, as bare as the phone's: no window, document, process, Buffer,
 * URL, fetch or crypto, and no code made from strings.
 */
export function createLogicLayer(parts: LogicLayerParts): LogicLayer {
  const { app, clock, faults } = parts;
  const definitions = new Map<string, Definition>();
  const modules = new Map<string, { exports: unknown }>();
  let running = '';
  const define = (definition: Definition): void => void definitions.set(running, definition);
  const context = vm.createContext(
    {
      ...{ App: define, Page: define, Component: define, Behavior: (definition: Definition) => definition },
      ...{ getApp: () => definitions.get('app'), getCurrentPages: parts.getCurrentPages },
      ...{ setTimeout: clock.setTimeout, clearTimeout: clock.clear },
      ...{ setInterval: clock.setInterval, clearInterval: clock.clear },
      console: phoneConsole(faults),
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const inside = <T>(code: string, name: string): T =>
    vm.runInContext(code, context, { filename: name }) as T;
  const parse = inside<(json: string) => unknown>('JSON.parse', 'host');
  const copyIn = (value: unknown): unknown => (value === undefined ? value : parse(JSON.stringify(value)));
  inside<(now: () => number) => void>(SET_DATE, 'host')(clock.now);
  for (const name of ABSENT) Reflect.deleteProperty(context, name);
  Object.assign(context, { wx: parts.wx(copyIn) });

  const requireFrom = (from: string) => (wanted: string) => {
    if (!/^[./]/.test(wanted))
      throw new Error(`${from} requires "${wanted}", which is no file of the mini-program`);
    const file = wanted.startsWith('/') ? wanted.slice(1) : path.posix.join(path.posix.dirname(from), wanted);
    const withEnding = file.endsWith('.js') ? file : `${file}.js`;
    const theirs = app.subpackageOf(withEnding);
    if (theirs !== null && theirs !== app.subpackageOf(from)) {
      throw new Error(`${from} requires ${withEnding}, which may not have been downloaded`);
    }
    return runFile(withEnding);
  };
  const runFile = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    modules.set(file, module);
    type Body = (require: (wanted: string) => unknown, module: object, exports: unknown) => void;
    const body = inside<Body>(`(function (require, module, exports) {${app.read(file)}\n})`, file);
    body(requireFrom(file), module, module.exports);
    return module.exports;
  };
  const definitionOf = (file: string): Definition => {
    const before = running;
    running = file;
    runFile(`${file}.js`);
    running = before;
    const definition = definitions.get(file);
    if (!definition) throw new Error(`${file}.js called neither App, Page nor Component`);
    return definition;
  };
  return { launchApp: () => definitionOf('app'), definitionOf, copyIn };
}

/** React and Taro report what they cannot handle on the console; anything else there is chatter. */
function phoneConsole(faults: Faults): Record<string, (...words: unknown[]) => void> {
  const quiet = (): void => undefined;
  return {
    log: quiet,
    info: quiet,
    debug: quiet,
    warn: quiet,
    error: (...words) => faults.add('console', words[0]),
  };
}
