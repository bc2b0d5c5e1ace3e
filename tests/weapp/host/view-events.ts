import { callMethod } from './instance';
import type { Faults } from './faults';
import type { LogicLayer } from './logic-layer';
import type { ViewElement } from './view-tree';

export interface Touch {
  x: number;
  y: number;
}

export interface ViewEvent {
  type: string;
  detail?: Readonly<Record<string, unknown>>;
  touches?: readonly Touch[];
}

/** WeChat's events that reach only the element they happened on. */
const STAYING = new Set(['input', 'change', 'confirm', 'focus', 'blur', 'submit', 'scroll', 'load', 'error']);

/**
 * Lets an event happen on an element and rise through those around it, as far as a `catch` lets it.
 * @returns whether any element listens.
 */
export function dispatchEvent(
  target: ViewElement,
  event: ViewEvent,
  logic: LogicLayer,
  faults: Faults,
): boolean {
  let isHeard = false;
  for (let at: ViewElement | null = target; at; at = STAYING.has(event.type) ? null : at.parent) {
    const caught = at.attributes[`catch${event.type}`];
    const handler = caught ?? at.attributes[`bind${event.type}`];
    if (typeof handler === 'string' && handler !== '') {
      isHeard = true;
      callMethod(at.owner, handler, faults, logic.copyIn(eventObject(target, at, event)));
    }
    if (caught !== undefined) break;
  }
  return isHeard;
}

function eventObject(
  target: ViewElement,
  current: ViewElement,
  { type, detail, touches = [] }: ViewEvent,
): object {
  const fingers = touches.map(({ x, y }, identifier) => ({
    identifier,
    x,
    y,
    clientX: x,
    clientY: y,
    pageX: x,
    pageY: y,
  }));
  return {
    type,
    timeStamp: 0,
    target: facts(target),
    currentTarget: facts(current),
    detail: detail ?? {},
    touches: fingers,
    changedTouches: fingers,
    mark: {},
  };
}

/** What WeChat tells of an element: `data-some-name` becomes `someName`. */
function facts({ attributes }: ViewElement): { id: unknown; dataset: Record<string, unknown> } {
  const dataset: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('data-')) continue;
    dataset[name.slice('data-'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] =
      value;
  }
  return { id: attributes.id ?? '', dataset };
}
