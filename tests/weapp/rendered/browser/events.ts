type Handler = (this: unknown, event: unknown, ...others: unknown[]) => unknown;
type Methods = Record<string, unknown>;

/** The framework's event; its typings leave the targets out. */
interface FrameworkEvent {
  getEventName(): string;
  getOriginalEvent(): unknown;
  target: EventElement | null;
  currentTarget: EventElement | null;
  detail: unknown;
}

interface EventElement {
  id?: string;
  dataset?: object;
  $$?: unknown;
  getBackendElement?: () => unknown;
}

/** The methods of a page or component, given events as WeChat's logic layer gets them: plain, with touches. */
export function withPlainEvents<T extends Methods>(methods: T): T {
  const wrapped = Object.entries(methods).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method];
    const listen = function (this: unknown, event: unknown, ...others: unknown[]): unknown {
      return (method as Handler).call(this, plain(event), ...others);
    };
    return [name, listen];
  });
  return Object.fromEntries(wrapped) as T;
}

function plain(given: unknown): unknown {
  if (!isFrameworkEvent(given)) return given;
  const { left, top } = boxOf(given.currentTarget);
  const original = given.getOriginalEvent() as Partial<TouchEvent> | undefined;
  const touchesOf = (list: TouchList | undefined): object[] =>
    [...(list ?? [])].map(({ identifier, pageX, pageY, clientX, clientY }) => ({
      ...{ identifier, pageX, pageY, clientX, clientY },
      x: clientX - left,
      y: clientY - top,
    }));
  const { detail } = given;
  const isBrowsers =
    detail instanceof Event || (typeof detail === 'object' && detail !== null && 'isTrusted' in detail);
  return {
    type: given.getEventName(),
    timeStamp: Math.round(performance.now()),
    target: targetOf(given.target),
    currentTarget: targetOf(given.currentTarget),
    detail: isBrowsers ? {} : detail,
    mark: {},
    touches: touchesOf(original?.touches),
    changedTouches: touchesOf(original?.changedTouches),
  };
}

function isFrameworkEvent(given: unknown): given is FrameworkEvent {
  return typeof given === 'object' && given !== null && 'getEventName' in given;
}

function targetOf(element: EventElement | null): object {
  const dataset = JSON.parse(JSON.stringify(element?.dataset ?? {})) as object;
  return { id: element?.id ?? '', dataset, offsetLeft: 0, offsetTop: 0 };
}

function boxOf(element: EventElement | null): { left: number; top: number } {
  const backend = element?.getBackendElement?.() ?? element?.$$;
  return backend instanceof Element ? backend.getBoundingClientRect() : { left: 0, top: 0 };
}
