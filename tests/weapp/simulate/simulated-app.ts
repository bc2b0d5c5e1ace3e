import path from 'node:path';
import { readBuiltApp } from '../host/built-app';
import type { CloudAnswer } from '../host/wx-stand-ins';
import { InkCanvases, PAD_SIZE } from './ink-canvas';
import { createSimulatedWx } from './simulated-wx';
import { simulator, type RenderedPage } from './simulator';

type Definition = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;

/** wcc's functions for all templates. */
const MOST_COMPILED_BYTES = 64 * 1024 * 1024;

/**
 * The built mini-program in WeChat's own component simulator: templates compiled by WeChat's compiler, elements made
 * by its exparser in jsdom, and canvases that draw. One page of it: the simulator keeps what it loaded for good, so a
 * test file loads one.
 */
export class SimulatedApp {
  readonly #canvases = new InkCanvases();
  readonly #wx;
  readonly #file: string;
  readonly #pageId: string;
  #open: RenderedPage | null = null;
  #padSize = PAD_SIZE;

  constructor(file: string, { answer, startAt }: { answer: CloudAnswer; startAt: number }) {
    const { root } = readBuiltApp();
    this.#file = file;
    this.#wx = createSimulatedWx({ answer, startAt, createSelectorQuery: () => this.#selectorQuery() });
    const app: { definition: Definition } = { definition: {} };
    setGlobals({
      wx: this.#wx.wx,
      App: (definition: Definition) => (app.definition = definition),
      Page: (definition: Definition) => definePage(definition),
      getApp: () => app.definition,
      getCurrentPages: () => (this.#open ? [this.#open.instance] : []),
    });
    // Where a file runs is where it finds App, Page and wx: in the test's own world.
    jest.requireActual(path.join(root, 'app.js'));
    for (const name of ['onLaunch', 'onShow'])
      call(app.definition, name, { path: file, query: {}, scene: 1001 });
    const compilerOptions = { maxBuffer: MOST_COMPILED_BYTES };
    const options = { compiler: 'official', rootPath: root, compilerOptions } as const;
    this.#pageId = simulator.load(path.join(root, file), 'page', options);
  }

  /** Opens the page, the only one, with the parameters of an address. */
  open(query: Readonly<Record<string, string>>): void {
    const page = simulator.render(this.#pageId);
    this.#open = page;
    Object.assign(page.instance, { route: this.#file, __route__: this.#file, options: query });
    page.attach(document.body);
    call(page.instance, 'onLoad', { ...query });
    call(page.instance, 'onShow');
    call(page.instance, 'onReady');
  }

  /** Closes the page and forgets all that was stored. @throws Error when a call of `wx` went wrong meanwhile. */
  close(): void {
    call(this.#page.instance, 'onUnload');
    this.#page.detach();
    this.#open = null;
    this.#padSize = PAD_SIZE;
    this.#wx.wipeStorage();
    this.#wx.faults.throwIfAny();
  }

  /** What can be read. */
  text(): string {
    return this.#page.dom.textContent ?? '';
  }

  /** The button that shows these very words. @throws Error when there is none. */
  button(words: string): Element {
    const buttons = [...this.#page.dom.querySelectorAll('wx-button')];
    const found = buttons.find(({ textContent }) => textContent?.trim() === words);
    if (!found) throw new Error(`no button "${words}" on the page, which shows:\n${this.text()}`);
    return found;
  }

  /** The page's only canvas: its element, and what the page draws on. @throws Error while there is none. */
  canvas(): { element: Element; node: ReturnType<InkCanvases['nodeOf']> } {
    const element = this.#page.dom.querySelector('wx-canvas');
    if (!element) throw new Error(`no canvas on the page, which shows:\n${this.text()}`);
    return { element, node: this.#canvases.nodeOf(element) };
  }

  /** From now on canvases are this large on the screen, CSS pixels. */
  layOut(size: { width: number; height: number }): void {
    this.#padSize = size;
  }

  get #page(): RenderedPage {
    if (!this.#open) throw new Error('no page is open');
    return this.#open;
  }

  /** As much of `wx.createSelectorQuery` as finding a canvas takes. */
  #selectorQuery(): object {
    const wanted: string[] = [];
    const query = {
      select: (selector: string) => ({ fields: () => (wanted.push(selector), query) }),
      exec: (done: (results: unknown[]) => void) => {
        const answer = (selector: string): unknown => {
          const element = this.#open?.querySelector(selector)?.dom;
          return element ? { ...this.#padSize, node: this.#canvases.nodeOf(element) } : null;
        };
        setTimeout(() => done(wanted.map(answer)));
        return query;
      },
    };
    return query;
  }
}

/** The simulator knows components only; a page is one whose methods are not in a drawer. */
function definePage({ data, ...members }: Definition): void {
  const methods = Object.fromEntries(
    Object.entries(members).filter(([, member]) => typeof member === 'function'),
  );
  const { Component } = globalThis as unknown as { Component: (definition: Definition) => void };
  Component({ data, methods, options: { styleIsolation: 'shared' } });
}

function setGlobals(values: Record<string, unknown>): void {
  Object.assign(globalThis, values);
}

function call(self: Record<string, unknown>, name: string, ...args: unknown[]): void {
  const method = self[name];
  if (typeof method === 'function') (method as Method).apply(self, args);
}
