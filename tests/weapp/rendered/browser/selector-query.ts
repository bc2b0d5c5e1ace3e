import { CanvasElement } from './elements';

interface Fields {
  node?: boolean;
  size?: boolean;
  rect?: boolean;
  scrollOffset?: boolean;
}

type Done = (result: unknown) => void;

/** Makes `wx.createSelectorQuery` over the elements of the visible page. */
export function createSelectorQuery(visible: () => Element): object {
  const wanted: { find: () => unknown; done: Done | undefined }[] = [];
  const ask = (find: (selector: string) => Element[], selector: string, isAll: boolean): object => {
    const add = (fields: Fields, done?: Done): object => {
      const read = (): unknown => {
        const found = find(selector).map((element) => measure(element, fields));
        return isAll ? found : (found[0] ?? null);
      };
      wanted.push({ find: read, done });
      return query;
    };
    return {
      boundingClientRect: (done?: Done) => add({ rect: true, size: true }, done),
      scrollOffset: (done?: Done) => add({ scrollOffset: true }, done),
      fields: add,
    };
  };
  const inside = (selector: string): Element[] => [...visible().querySelectorAll(selector)];
  const query = {
    in: () => query,
    select: (selector: string) => ask(inside, selector, false),
    selectAll: (selector: string) => ask(inside, selector, true),
    selectViewport: () => ask(() => [visible()], '', false),
    exec: (done?: (results: unknown[]) => void) => {
      requestAnimationFrame(() => {
        const results = wanted.map((one) => one.find());
        wanted.forEach((one, index) => one.done?.(results[index]));
        done?.(results);
      });
      return query;
    },
  };
  return query;
}

function measure(element: Element, fields: Fields): object {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return {
    id: element.id,
    ...(fields.rect && { left, top, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && scrollOf(element)),
    ...(fields.node && { node: element instanceof CanvasElement ? element.canvas : null }),
  };
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element): object {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}
