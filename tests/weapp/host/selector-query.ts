import type { PhoneClock } from './phone-clock';
import { selectFrom, type ViewElement } from './view-tree';

/** Nothing is laid out here: whatever is found has this size. */
const SIZE = { left: 0, top: 0, width: 300, height: 150, right: 300, bottom: 150 };

type Done = (result: unknown) => void;

/** Makes `wx.createSelectorQuery`: finds elements of the visible page and hands out canvases that draw nothing. */
export function selectorQueries(clock: PhoneClock, visible: () => ViewElement): () => unknown {
  return () => {
    const wanted: { selector: string; isAll: boolean; done: Done | undefined }[] = [];
    const answer = (selector: string, isAll: boolean): unknown => {
      const found = selectFrom(visible(), selector).map(({ attributes }) => ({
        ...SIZE,
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
      return { boundingClientRect: add, fields: (_: unknown, done?: Done) => add(done) };
    };
    const query = {
      in: () => query,
      select: (selector: unknown) => ask(selector, false),
      selectAll: (selector: unknown) => ask(selector, true),
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
