import type { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { Definition } from './call-method';
import { withPlainEvents } from './events';

export type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>;
type Registers = Partial<Record<'App' | 'Page' | 'Component', (definition: Definition) => void>>;

const { configs, modules } = window.packedApp;
const appConfig = configs.app ?? {};

/** Runs the files of the mini-program, each once, and hands out what they registered. */
export class Code {
  readonly #loaded = new Map<string, { exports: unknown }>();
  readonly #registered = new Set<string>();
  app: Definition = {};

  constructor(
    private readonly space: CodeSpace,
    private readonly wx: object,
    private readonly openPages: () => unknown[],
  ) {}

  runApp(): void {
    this.#run('app.js', { App: (definition) => (this.app = definition) });
  }

  /** Registers a page or component with the framework, and first the components it uses. */
  register(path: string): void {
    if (this.#registered.has(path)) return;
    this.#registered.add(path);
    const used = { ...appConfig.usingComponents, ...configs[path]?.usingComponents };
    for (const wanted of Object.values(used)) this.register(resolve(path, wanted));
    this.space.componentEnv(path, (env) => {
      this.#run(`${path}.js`, {
        Page: (definition) => env.Page(withPlainEvents(definition) as never),
        Component: (definition) => {
          const methods = withPlainEvents((definition.methods ?? {}) as Definition);
          env.Component({ ...definition, methods } as never);
        },
      });
    });
  }

  /** What a file may call while it runs; a bundler runs one file's code from another, so it is looked up at the call. */
  #registers: Registers = {};

  #run(file: string, registers: Registers): void {
    const before = this.#registers;
    this.#registers = registers;
    this.#require(file);
    this.#registers = before;
  }

  #require(file: string): unknown {
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    const body = modules[file];
    if (!body) throw new Error(`${file} is no file of the mini-program`);
    const module: { exports: unknown } = { exports: {} };
    this.#loaded.set(file, module);
    const register = (kind: keyof Registers) => (definition: object) => {
      const take = this.#registers[kind];
      if (!take) throw new Error(`${file} calls ${kind}, which it may not here`);
      take(definition as Definition);
    };
    body(
      (wanted) => this.#require(withEnding(resolve(file, wanted))),
      ...([module, module.exports, this.wx] as const),
      ...([register('App'), register('Page'), register('Component')] as const),
      ...([(definition: object) => definition, () => this.app, this.openPages, {}] as const),
    );
    return module.exports;
  }
}

/** A path as a file names it: from the root with a slash, else from the file's own folder. */
function resolve(from: string, wanted: string): string {
  if (wanted.startsWith('/')) return wanted.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of wanted.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function withEnding(file: string): string {
  return file.endsWith('.js') ? file : `${file}.js`;
}
