import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { call } from './call-method';
import { Code, type CodeSpace } from './code';
import { defineElements } from './elements';
import type { PageConfig } from './packed-app';
import { Pages, type Backend } from './pages';
import { setTitle } from './screen';
import { createWx } from './wx-api';

const { configs, styles, templates } = window.packedApp;

/** `EventBubbleStatus` of the framework, an enum that exists for its own compiler only. */
const NORMAL = 0;
const NO_DEFAULT = 1;

glassEasel.globalOptions.throwGlobalError = true;
start();

function start(): void {
  const context = new glassEasel.CurrentWindowBackendContext();
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event<unknown>(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.defaultPrevented() ? NO_DEFAULT : NORMAL;
  });
  const environment = new MiniProgramEnv();
  const backend = environment.associateBackend(context);
  const space = environment.createCodeSpace('main', true);
  showOwnIds(space);
  defineElements(space.getComponentSpace());
  installStyles(backend, space);
  installTemplates(space);
  const pages: Pages = new Pages(backend, space, (path) => code.register(path));
  const wx = createWx({
    navigateTo: ({ url }) => {
      pages.hideTop();
      pages.open(String(url));
    },
    redirectTo: ({ url }) => pages.replace(String(url)),
    reLaunch: ({ url }) => pages.restart(String(url)),
    navigateBack: () => pages.back(),
    setTitle: (title) => setTitle(pages.top.screen, title),
    visiblePage: () => pages.top.screen.querySelector('.phone-page') ?? pages.top.screen,
  });
  const code = new Code(space, wx, pages.instances);
  code.runApp();
  const launch = { path: '', query: {}, scene: 1001, referrerInfo: {} };
  call(code.app, 'onLaunch', launch);
  call(code.app, 'onShow', launch);
  pages.open(location.hash.slice(1) || (configs.app?.pages?.[0] ?? ''));
}

/** Elements keep the ids that the app gave them, which its own queries look for. */
function showOwnIds(space: CodeSpace): void {
  type Prepare = (...given: unknown[]) => [{ idPrefixGenerator: null; writeIdToDOM: boolean }, ...unknown[]];
  const inner = space as unknown as { prepareComponentOptions: Prepare };
  const prepare = inner.prepareComponentOptions.bind(space);
  inner.prepareComponentOptions = (...given) => {
    const prepared = prepare(...given);
    Object.assign(prepared[0], { idPrefixGenerator: null, writeIdToDOM: true });
    return prepared;
  };
}

function installStyles(backend: Backend, space: CodeSpace): void {
  for (const [path, css] of Object.entries(styles)) {
    backend.registerStyleSheetContent(path, css);
    space.addStyleSheet(path, path);
  }
}

function installTemplates(space: CodeSpace): void {
  for (const [path, content] of Object.entries(templates)) {
    const config: PageConfig | undefined = configs[path];
    if (!config) continue;
    space.addComponentStaticConfig(path, config as never);
    // Taro writes `bindtap`, which the framework by itself leaves to components.
    space.addCompiledTemplate(path, {
      groupList: templates,
      content,
      fallbackListenerOnNativeNode: true,
    } as never);
  }
}
