import type { BuiltApp } from './built-app';
import type { Faults } from './faults';
import { callMethod, type Instance } from './instance';
import type { WxStandIns } from './wx-object';

/** WeChat opens no more pages on top of one another. */
const MOST_PAGES = 10;

export interface PageStackParts {
  app: BuiltApp;
  faults: Faults;
  createPage: (file: string, query: Record<string, string>) => Instance;
}

/** The pages that are open, the visible one last, and the ways to get from one to another. */
export class PageStack {
  readonly #parts: PageStackParts;
  readonly #pages: Instance[] = [];

  constructor(parts: PageStackParts) {
    this.#parts = parts;
  }

  /** @throws Error when nothing is open. */
  get top(): Instance {
    const top = this.#pages.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  /** For `getCurrentPages`. */
  pages = (): unknown[] => this.#pages.map((page) => page.self);

  /** Opens a page on top. @throws what `wx.navigateTo` fails with. */
  open(url: string, api: string): void {
    const { app, createPage } = this.#parts;
    const { file, query } = readUrl(url);
    if (!app.pages.includes(file)) throw failure(`${api}:fail page "${file}" is not found`);
    if (this.#pages.length >= MOST_PAGES) throw failure(`${api}:fail webview count limit exceed`);
    const page = createPage(file, query);
    this.#pages.push(page);
    this.#call(page, 'onLoad', page.self.options);
    this.#call(page, 'onShow');
    this.#call(page, 'onReady');
  }

  /** The stand-ins of WeChat's navigation. */
  apis: WxStandIns['later'] = {
    navigateTo: ({ url }) => {
      this.#call(this.top, 'onHide');
      this.open(String(url), 'navigateTo');
    },
    redirectTo: ({ url }) => {
      this.#close(1);
      this.open(String(url), 'redirectTo');
    },
    reLaunch: ({ url }) => {
      this.#close(this.#pages.length);
      this.open(String(url), 'reLaunch');
    },
    navigateBack: ({ delta }) => this.back(Number(delta ?? 1)),
  };

  /** Closes pages, never the last one. @throws what `wx.navigateBack` fails with. */
  back(steps: number): void {
    const count = Math.min(steps, this.#pages.length - 1);
    if (count < 1) throw failure('navigateBack:fail cannot navigate back at first page');
    this.#close(count);
    this.#call(this.top, 'onShow');
  }

  #close(count: number): void {
    for (const page of this.#pages.splice(this.#pages.length - count).reverse()) this.#call(page, 'onUnload');
  }

  #call(page: Instance, name: string, ...args: unknown[]): void {
    callMethod(page, name, this.#parts.faults, ...args);
  }
}

/** A page's address in parts. WeChat hands the parameters over as they stand, still encoded. */
export function readUrl(url: string): { file: string; query: Record<string, string> } {
  const [address = '', search = ''] = url.split('?');
  const pairs = search.split('&').filter((pair) => pair !== '');
  const query = Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));
  return { file: address.replace(/^\//, ''), query };
}

/** WeChat fails with an object, not with an Error. */
function failure(errMsg: string): Error & { errMsg: string } {
  return Object.assign(new Error(errMsg), { errMsg });
}
