import { WxError } from './wx-error';
import { createSelectorQuery } from './selector-query';

type Options = Record<string, unknown>;
type Call = (options: Options) => unknown;

export interface Navigation {
  navigateTo: Call;
  redirectTo: Call;
  reLaunch: Call;
  navigateBack: Call;
  setTitle: (title: string) => void;
  visiblePage: () => Element;
}

const ignore = (): void => undefined;
const TOAST_MS = 1500;

/** WeChat's `wx`, as far as the mini-program asks for it; the cloud is the test's server. */
export function createWx(navigation: Navigation): Record<string, unknown> {
  const { visiblePage, setTitle, ...moves } = navigation;
  const nothing = (): undefined => undefined;
  const later: Record<string, Call> = {
    ...moves,
    setNavigationBarTitle: ({ title }) => setTitle(String(title)),
    showToast: ({ title }) => toast(String(title)),
    hideToast: nothing,
    stopPullDownRefresh: nothing,
    setClipboardData: nothing,
    getNetworkType: () => ({ networkType: 'wifi' }),
    pageScrollTo: ({ scrollTop }) => visiblePage().scrollTo({ top: Number(scrollTop) }),
  };
  return {
    ...Object.fromEntries(Object.entries(later).map(([name, run]) => [name, answerLater(name, run)])),
    ...storage(),
    ...facts(),
    onNetworkStatusChange: nothing,
    onWindowResize: nothing,
    offWindowResize: nothing,
    canIUse: () => true,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    createSelectorQuery: () => createSelectorQuery(visiblePage),
    createIntersectionObserver: () => intersectionObserver(visiblePage),
    cloud: { init: nothing, callFunction: answerLater('cloud.callFunction', callFunction) },
    env: { USER_DATA_PATH: 'wxfile://usr' },
    router: {},
    worklet: {},
  };
}

/** WeChat's habit: callbacks where given, else a promise. */
function answerLater(name: string, run: Call): (options?: Options) => unknown {
  return (options = {}) => {
    const { success, fail, complete } = options as Record<string, ((result: unknown) => void) | undefined>;
    const work = Promise.resolve()
      .then(() => run(options))
      .then((result) => ({ errMsg: `${name}:ok`, ...(result as object | undefined) }));
    if (!success && !fail && !complete) return work;
    void work.then(success ?? ignore, fail ?? ignore).then(() => complete?.({}));
    return undefined;
  };
}

async function callFunction({ name, data }: Options): Promise<object> {
  const response = await fetch(`cloud/${String(name)}`, { method: 'POST', body: JSON.stringify(data ?? {}) });
  if (!response.ok) throw new WxError(`cloud.callFunction:fail ${response.status}`);
  return { result: (await response.json()) as unknown };
}

function facts(): Record<string, () => object> {
  const window_ = (): object => ({
    windowWidth: innerWidth,
    windowHeight: visibleHeight(),
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    pixelRatio: devicePixelRatio,
  });
  const system = { platform: 'android', system: 'Android 8', SDKVersion: '3.8.0', language: 'zh_CN' };
  const launch = { path: '', query: {}, scene: 1001, referrerInfo: {} };
  return {
    getWindowInfo: window_,
    getSystemInfoSync: () => ({ ...system, ...window_() }),
    getDeviceInfo: () => system,
    getAppBaseInfo: () => ({ ...system, fontSizeScaleFactor: 1, theme: 'light' }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
  };
}

/** The room below the title bar. */
function visibleHeight(): number {
  return innerHeight - 44;
}

function storage(): Record<string, unknown> {
  return {
    getStorageSync: (key: string) => {
      const json = localStorage.getItem(key);
      return json === null ? '' : (JSON.parse(json) as unknown);
    },
    setStorageSync: (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => localStorage.removeItem(key),
    getStorageInfoSync: () => ({ keys: Object.keys(localStorage), currentSize: 1, limitSize: 10_240 }),
  };
}

function toast(words: string): void {
  const box = document.createElement('div');
  box.className = 'phone-toast';
  box.textContent = words;
  document.body.append(box);
  setTimeout(() => box.remove(), TOAST_MS);
}

type Watch = (result: { intersectionRatio: number }) => void;

/** `wx.createIntersectionObserver`, for the visible page as the viewport. */
function intersectionObserver(visiblePage: () => Element): object {
  let margin = '0px';
  let watching: IntersectionObserver | null = null;
  const observer = {
    relativeToViewport: ({ top = 0, right = 0, bottom = 0, left = 0 } = {}) => {
      margin = `${top}px ${right}px ${bottom}px ${left}px`;
      return observer;
    },
    observe: (selector: string, watch: Watch) => {
      const element = visiblePage().querySelector(selector);
      if (!element) return;
      const tell = (entries: IntersectionObserverEntry[]): void =>
        entries.forEach(({ isIntersecting, intersectionRatio }) =>
          // An element without a height never has a ratio, on the phone neither; being in sight is what is asked.
          watch({ intersectionRatio: isIntersecting ? Math.max(intersectionRatio, 0.01) : 0 }),
        );
      watching = new IntersectionObserver(tell, { root: visiblePage(), rootMargin: margin });
      watching.observe(element);
    },
    disconnect: () => watching?.disconnect(),
  };
  return observer;
}
