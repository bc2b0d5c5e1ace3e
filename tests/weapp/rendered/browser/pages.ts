import * as glassEasel from 'glass-easel';
import type { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { call, type Definition } from './call-method';
import type { CodeSpace } from './code';
import { screenFor } from './screen';
import { WxError } from './wx-error';

export type Backend = ReturnType<MiniProgramEnv['associateBackend']>;
type PageRoot = ReturnType<Backend['createRoot']>;

/** A page that is open: the framework's root, the page's own methods, and the screen it is on. */
interface OpenPage {
  root: PageRoot;
  page: Definition;
  screen: HTMLElement;
}

/** The pages that are open, the visible one last. */
export class Pages {
  readonly #open: OpenPage[] = [];

  constructor(
    private readonly backend: Backend,
    private readonly space: CodeSpace,
    private readonly register: (path: string) => void,
  ) {}

  get top(): OpenPage {
    const top = this.#open.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  instances = (): unknown[] => this.#open.map(({ page }) => page);

  open(url: string): void {
    const [address = '', search = ''] = url.replace(/^\//, '').split('?');
    const before = this.#open.at(-1);
    if (before) before.screen.hidden = true;
    this.register(address);
    const { screen, body } = screenFor(address, this.#open.length > 0, () => this.back());
    const root = this.backend.createRoot('wx-page-root', this.space, address);
    const page = root.get() as unknown as Definition;
    Object.assign(page, { route: address, __route__: address, options: queryOf(search) });
    overBridge(page, () => markReady(root));
    this.#open.push({ root, page, screen });
    root.attach(body as never, body.appendChild(document.createElement('i')) as never);
    call(page, 'onLoad', queryOf(search));
    call(page, 'onShow');
    requestAnimationFrame(() => {
      markReady(root);
      call(page, 'onReady');
    });
  }

  replace(url: string): void {
    this.#closeLast();
    this.open(url);
  }

  restart(url: string): void {
    while (this.#open.length > 0) this.#closeLast();
    this.open(url);
  }

  back(): void {
    if (this.#open.length < 2) throw new WxError('navigateBack:fail cannot navigate back at first page');
    this.#closeLast();
    this.top.screen.hidden = false;
    call(this.top.page, 'onShow');
  }

  hideTop(): void {
    call(this.top.page, 'onHide');
  }

  #closeLast(): void {
    const closing = this.#open.pop();
    if (!closing) return;
    call(closing.page, 'onUnload');
    closing.root.release();
    closing.screen.remove();
  }
}

/** On the phone data reach the view as JSON, in a while. */
function overBridge(page: Definition, onPainted: () => void): void {
  const set = page.setData as (data: object, done?: () => void) => void;
  page.setData = (data: object, done?: () => void) => {
    set.call(page, JSON.parse(JSON.stringify(data)) as object, done);
    requestAnimationFrame(onPainted);
  };
}

const ready = new WeakSet<object>();

/** The framework leaves it to its host to say when a component is ready. */
function markReady(root: PageRoot): void {
  const visit = (node: glassEasel.Node): void => {
    if (glassEasel.Component.isComponent(node)) {
      if (!ready.has(node)) {
        ready.add(node);
        node.triggerLifetime('ready', []);
      }
      node.getShadowRoot()?.childNodes.forEach(visit);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(root.getComponent());
}

function queryOf(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));
}
