import { applyPaths, crossBridge } from './set-data-bridge';
import type { Faults } from './faults';
import type { Definition, LogicLayer } from './logic-layer';
import type { PhoneClock } from './phone-clock';

/** A page or component that is alive. */
export interface Instance {
  /** Its file without ending. */
  file: string;
  /** `this` of its methods. */
  self: Record<string, unknown>;
  /** Its data as the view has it. */
  viewData: Record<string, unknown>;
}

/** One `setData`, for budgets. */
export interface SetDataRecord {
  file: string;
  /** When it crossed, by the phone's clock. */
  at: number;
  bytes: number;
  keys: string[];
}

export interface InstanceParts {
  logic: LogicLayer;
  clock: PhoneClock;
  faults: Faults;
  log: SetDataRecord[];
}

/** Brings a page to life; `query` is its address's, still encoded as on the phone. */
export function createPage(file: string, query: Record<string, string>, parts: InstanceParts): Instance {
  const { logic, clock, faults, log } = parts;
  const definition = logic.definitionOf(file);
  const instance = createInstance(file, definition, definition.data, logic);
  const { self, viewData } = instance;
  Object.assign(self, { route: file, __route__: file, options: logic.copyIn(query) });
  self.setData = (data: Record<string, unknown>, done?: () => void) => {
    const crossing = crossBridge(data);
    for (const fault of crossing.faults) faults.add(`setData of ${file}`, fault);
    const patch = JSON.parse(crossing.json) as Record<string, unknown>;
    log.push({ file, at: clock.now(), bytes: crossing.bytes, keys: Object.keys(patch) });
    applyPaths(self.data as Record<string, unknown>, logic.copyIn(patch) as Record<string, unknown>);
    applyPaths(viewData, patch);
    // The phone calls back after a journey to the view and back.
    if (done) clock.setTimeout(() => done.call(self), 0);
  };
  return instance;
}

/**
 * Makes a component for one rendering. It keeps nothing between renderings: the only component of Taro's output has
 * no state of its own, and one that set some would be shown wrongly, so that is refused.
 */
export function createComponent(file: string, data: Record<string, unknown>, parts: InstanceParts): Instance {
  const definition = parts.logic.definitionOf(file);
  const methods = (definition.methods ?? {}) as Definition;
  const instance = createInstance(file, methods, data, parts.logic);
  instance.self.setData = () => parts.faults.add(`setData of ${file}`, 'the host keeps no component state');
  return instance;
}

function createInstance(file: string, members: Definition, data: unknown, logic: LogicLayer): Instance {
  const json = JSON.stringify(data ?? {});
  const viewData = JSON.parse(json) as Record<string, unknown>;
  return { file, self: { ...members, data: logic.copyIn(viewData) }, viewData };
}

/** Calls a method if there is one; what it throws is a fault. */
export function callMethod(instance: Instance, name: string, faults: Faults, ...args: unknown[]): void {
  const method = instance.self[name];
  if (typeof method !== 'function') return;
  faults.guard(`${instance.file} ${name}`, () => {
    (method as (...given: unknown[]) => unknown).apply(instance.self, args);
  });
}
