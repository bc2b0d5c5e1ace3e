import type { Faults } from './faults';
import type { PhoneClock } from './phone-clock';
import { answerLater, noteCall, type Options, type WxCall, type WxStandIns } from './wx-object';

/** Answers `wx.cloud.callFunction`. What it throws is the failure that the mini-program sees. */
export type CloudAnswer = (name: string, data: unknown) => unknown;

export interface StandInParts {
  answer: CloudAnswer;
  clock: PhoneClock;
  /** Calls of the cloud are recorded here, as `cloud.callFunction`. */
  calls: WxCall[];
  faults: Faults;
  navigation: WxStandIns['later'];
  createSelectorQuery: () => unknown;
  /** Without it the test fails as soon as something is watched. */
  createIntersectionObserver?: () => unknown;
  copyIn: (value: unknown) => unknown;
  /** How long an answer of the cloud is on its way, by the phone's clock. */
  cloudMs: number;
  /** Told of work outside the phone, whose own clock stands still meanwhile. */
  waitFor: <T>(work: Promise<T>) => Promise<T>;
}

const WINDOW = { windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, pixelRatio: 2 };
const SYSTEM = {
  platform: 'android',
  system: 'Android 8',
  SDKVersion: '3.8.0',
  language: 'zh_CN',
  ...WINDOW,
};
const nothing = (): undefined => undefined;

/** How long the cloud takes: long enough for a page to be painted once before, as it always is on a phone. */
export const CLOUD_MS = 50;
/** Answers to calls made at once come one by one; a page that is painted at each would show in the budgets. */
const APART_MS = 10;

/** An ordinary phone with a network: storage that starts empty, messages that nobody looks at. */
export function createStandIns(parts: StandInParts): WxStandIns {
  const { navigation, createSelectorQuery, createIntersectionObserver, copyIn } = parts;
  const silent = [
    'setNavigationBarTitle',
    'showToast',
    'hideToast',
    'stopPullDownRefresh',
    'setClipboardData',
    'pageScrollTo',
  ];
  const listeners = ['onNetworkStatusChange', 'onWindowResize', 'offWindowResize'];
  return {
    later: {
      ...navigation,
      ...Object.fromEntries(silent.map((name) => [name, nothing])),
      getNetworkType: () => ({ networkType: 'wifi' }),
    },
    direct: {
      ...Object.fromEntries(listeners.map((name) => [name, nothing])),
      ...storage(copyIn),
      createSelectorQuery,
      ...(createIntersectionObserver && { createIntersectionObserver }),
      getAppBaseInfo: () => copyIn({ ...SYSTEM, fontSizeScaleFactor: 1, theme: 'light' }),
      getWindowInfo: () => copyIn(WINDOW),
      getSystemInfoSync: () => copyIn(SYSTEM),
    },
    members: {
      cloud: { init: nothing, callFunction: cloudCalls(parts) },
      env: { USER_DATA_PATH: 'wxfile://usr' },
      router: {},
      worklet: {},
    },
  };
}

/** What travels to a cloud function and back is JSON. */
function cloudCalls({
  answer,
  clock,
  calls,
  faults,
  copyIn,
  waitFor,
  cloudMs,
}: StandInParts): (options?: unknown) => unknown {
  let underWay = 0;
  const ask = async ({ name, data }: Options): Promise<object> => {
    const sent = JSON.parse(JSON.stringify(data ?? {})) as unknown;
    noteCall({ api: 'cloud.callFunction', args: [{ name, data: sent }] }, calls, faults);
    const journeyMs = cloudMs + APART_MS * underWay;
    underWay += 1;
    await new Promise<void>((resolve) => clock.setTimeout(() => resolve(), journeyMs));
    underWay -= 1;
    const work = Promise.resolve().then(() => answer(String(name), sent));
    return { result: await waitFor(work), requestID: 'request-of-the-host' };
  };
  return answerLater('cloud.callFunction', ask, copyIn);
}

/** WeChat's storage: 10 MB a user of plain data; an absent key reads as an empty string. */
function storage(copyIn: StandInParts['copyIn']): WxStandIns['direct'] {
  const kept = new Map<string, string>();
  return {
    getStorageSync: (key) => {
      const json = kept.get(String(key));
      return json === undefined ? '' : copyIn(JSON.parse(json));
    },
    setStorageSync: (key, value) => void kept.set(String(key), JSON.stringify(value) ?? 'null'),
    removeStorageSync: (key) => void kept.delete(String(key)),
    getStorageInfoSync: () => copyIn({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
  };
}
