import path from 'node:path';
import vm from 'node:vm';
import type { BuiltApp } from './built-app';
import type { Instance } from './instance';
import type { ViewElement } from './view-tree';
import { compileTemplates } from './wechat-compiler';

/** What a compiled template gives for some data. */
interface TemplateNode {
  tag?: string;
  attr?: Record<string, unknown>;
  children: (TemplateNode | string | number)[];
}

type Template = (json: string) => TemplateNode;

/** Nodes that stand for no element. */
const TRANSPARENT = new Set([undefined, 'virtual', 'shadow', 'wx-page']);

/** The view in a world of its own, fed by JSON alone: templates compiled by WeChat's `wcc`, evaluated to a tree. */
export class ViewLayer {
  readonly #app: BuiltApp;
  readonly #templateOf: (file: string) => Template;
  readonly #createComponent: (file: string, data: Record<string, unknown>) => Instance;

  constructor(app: BuiltApp, createComponent: (file: string, data: Record<string, unknown>) => Instance) {
    this.#app = app;
    this.#createComponent = createComponent;
    this.#templateOf = templatesOf(app.root);
  }

  /** What a page shows now. */
  render(page: Instance): ViewElement {
    const root: ViewElement = { tag: 'page', attributes: {}, children: [], parent: null, owner: page };
    this.#expand(this.#evaluate(page), root, page);
    return root;
  }

  #evaluate(instance: Instance): TemplateNode {
    return this.#templateOf(instance.file)(JSON.stringify(instance.viewData));
  }

  #expand(node: TemplateNode | string | number, parent: ViewElement, owner: Instance): void {
    if (typeof node !== 'object') {
      parent.children.push(String(node));
      return;
    }
    if (TRANSPARENT.has(node.tag)) {
      node.children.forEach((child) => this.#expand(child, parent, owner));
      return;
    }
    const tag = String(node.tag).replace(/^wx-/, '');
    if (tag === 'slot') throw new Error(`${owner.file} has a slot, which the host does not draw`);
    const element: ViewElement = { tag, attributes: node.attr ?? {}, children: [], parent, owner };
    parent.children.push(element);
    const component = this.#componentFor(tag, owner);
    if (component === null) node.children.forEach((child) => this.#expand(child, element, owner));
    else {
      const instance = this.#createComponent(component, { ...element.attributes });
      this.#expand(this.#evaluate(instance), element, instance);
    }
  }

  /** The file of a custom component, null for one of WeChat's own. */
  #componentFor(tag: string, owner: Instance): string | null {
    const { usingComponents = {} } = JSON.parse(this.#app.read(`${owner.file}.json`)) as {
      usingComponents?: Record<string, string>;
    };
    const used = usingComponents[tag];
    if (used === undefined) return null;
    return used.startsWith('/') ? used.slice(1) : path.posix.join(path.posix.dirname(owner.file), used);
  }
}

const compiled = new Map<string, string>();

function templatesOf(root: string): (file: string) => Template {
  const code = compiled.get(root) ?? compileTemplates(root);
  compiled.set(root, code);
  const context = vm.createContext({ window: {}, __webview_engine_version__: 0.02 });
  const find = vm.runInContext(
    `(function () {
      var find = (function () {${code}})();
      return function (file) {
        var template = find('./' + file + '.wxml') || find(file + '.wxml');
        return template && function (json) { return template(JSON.parse(json)); };
      };
    })()`,
    context,
    { filename: 'templates' },
  ) as (file: string) => Template | undefined;
  return (file) => {
    const template = find(file);
    if (!template) throw new Error(`${file}.wxml was not compiled`);
    return template;
  };
}
