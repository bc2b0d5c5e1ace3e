export interface RenderedNode {
  readonly dom: HTMLElement;
}

export interface RenderedPage extends RenderedNode {
  /** `this` of the page's methods. */
  readonly instance: Record<string, unknown>;
  attach(parent: Node): void;
  detach(): void;
  /** Looks through the page's own tree, not into its components', as WeChat does. */
  querySelector(selector: string): RenderedNode | undefined;
}

interface LoadOptions {
  /** WeChat's own; the package's imitation leaves templates out. */
  compiler: 'official';
  rootPath: string;
  compilerOptions: { maxBuffer: number };
}

/** What is used of WeChat's component simulator. */
interface Simulator {
  /** Compiles and registers what lies at a path without ending; gives an id to render by. */
  load(path: string, tagName: string, options: LoadOptions): string;
  render(id: string): RenderedPage;
}

/** Not imported: the package's typings would put WeChat's globals into every file of the project. */
export const simulator = jest.requireActual<Simulator>('miniprogram-simulate');
