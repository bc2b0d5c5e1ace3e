import type { PhoneClock } from './phone-clock';
import { selectFrom, type ViewElement } from './view-tree';

/** Nothing is laid out here: whatever is found has this size. */
const SIZE = { left: 0, top: 0, width: 300, height: 150, right: 300, bottom: 150 };
/** As far below the screen as whatever is out of sight. */
const BELOW = 2000;

/** Stands for the screen itself, which no selector names. */
const VIEWPORT = '';

type Done = (result: unknown) => void;

/** Makes `wx.createSelectorQuery`: finds elements of the visible page and hands out canvases that draw nothing. */
export function selectorQueries(
  clock: PhoneClock,
  visible: () => ViewElement,
  sight: { isAtEnd: boolean },
): () => unknown {
  return () => {
    const wanted: { selector: string; isAll: boolean; done: Done | undefined }[] = [];
    const answer = (selector: string, isAll: boolean): unknown => {
      if (selector === VIEWPORT) return { scrollLeft: 0, scrollTop: 0 };
      const below = sight.isAtEnd ? 0 : BELOW;
      const found = selectFrom(visible(), selector).map(({ attributes }) => ({
        ...{ ...SIZE, top: SIZE.top + below, bottom: SIZE.bottom + below },
        id: attributes.id,
        node: blankCanvas(),
      }));
      return isAll ? found : (found[0] ?? null);
    };
    const ask = (selector: unknown, isAll: boolean): object => {
      const add = (done?: Done): object => {
        wanted.push({ selector: String(selector), isAll, done });
        return query;
      };
      return { boundingClientRect: add, scrollOffset: add, fields: (_: unknown, done?: Done) => add(done) };
    };
    const query = {
      in: () => query,
      select: (selector: unknown) => ask(selector, false),
      selectAll: (selector: unknown) => ask(selector, true),
      selectViewport: () => ask(VIEWPORT, false),
      exec: (done?: (results: unknown[]) => void) => {
        clock.setTimeout(() => {
          const results = wanted.map(({ selector, isAll }) => answer(selector, isAll));
          wanted.forEach((one, index) => one.done?.(results[index]));
          done?.(results);
        });
        return query;
      },
    };
    return query;
  };
}

/** A canvas whose context has every method and does nothing. */
function blankCanvas(): object {
  const context = new Proxy({} as Record<PropertyKey, unknown>, {
    get: (own, name) => (name in own ? own[name] : () => undefined),
  });
  return { width: 0, height: 0, getContext: () => context };
}
