import { useEffect, useRef } from 'react';

/**
 * Taro's calls in tests: a phone's storage that can run full, a network that can go, pages that can be shown and
 * hidden. `phone` is the test's hand on all of it.
 */
interface Phone {
  storage: Map<string, string>;
  /** Writes fail once the stored text is longer than this. */
  storageChars: number;
  params: Record<string, string>;
  navigated: { how: string; url: string }[];
  said: string[];
  /** As if the page came to the front, or left it. */
  show: () => void;
  hide: () => void;
  /** As new: for the start of each test. */
  reset: () => void;
}

const shown = new Set<() => void>();
const hidden = new Set<() => void>();

export const phone: Phone = {
  storage: new Map(),
  storageChars: Infinity,
  params: {},
  navigated: [],
  said: [],
  show: () => shown.forEach((callback) => callback()),
  hide: () => hidden.forEach((callback) => callback()),
  reset: () => {
    phone.storage.clear();
    phone.storageChars = Infinity;
    phone.params = {};
    phone.navigated = [];
    phone.said = [];
  },
};

function usePageEvent(callbacks: Set<() => void>, callback: () => void): void {
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => {
    const run = (): void => latest.current();
    callbacks.add(run);
    return () => {
      callbacks.delete(run);
    };
  }, [callbacks]);
}

export const useDidShow = (callback: () => void): void => {
  usePageEvent(shown, callback);
  const first = useRef(callback);
  useEffect(() => first.current(), []);
};
export const useDidHide = (callback: () => void): void => usePageEvent(hidden, callback);
export const usePullDownRefresh = (_callback: () => void): void => undefined;
export const useReachBottom = (_callback: () => void): void => undefined;
export const useShareAppMessage = (_callback: unknown): void => undefined;
export const useLoad = (callback: () => void): void => useOnce(callback);
export const useReady = (callback: () => void): void => useOnce(callback);
export const useLaunch = (callback: () => void): void => useOnce(callback);
export const useUnload = (callback: () => void): void => useEffect(() => callback, [callback]);
export const useRouter = (): { params: Record<string, string> } => ({ params: phone.params });

function useOnce(callback: () => void): void {
  const first = useRef(callback);
  useEffect(() => first.current(), []);
}

function setStorageSync(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  const others = [...phone.storage].filter(([name]) => name !== key);
  const chars = others.reduce((sum, [, stored]) => sum + stored.length, text.length);
  if (chars > phone.storageChars) throw new Error('setStorageSync:fail exceed storage max size');
  phone.storage.set(key, text);
}

function getStorageSync(key: string): unknown {
  const stored = phone.storage.get(key);
  return stored === undefined ? '' : JSON.parse(stored);
}

const navigate = (how: string) => async (options?: { url?: string }) => {
  phone.navigated.push({ how, url: options?.url ?? '' });
};

const Taro = {
  setStorageSync,
  getStorageSync,
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  navigateTo: navigate('navigateTo'),
  redirectTo: navigate('redirectTo'),
  reLaunch: navigate('reLaunch'),
  navigateBack: navigate('navigateBack'),
  getCurrentPages: () => [{}],
  setNavigationBarTitle: async () => undefined,
  stopPullDownRefresh: () => undefined,
  makePhoneCall: async () => undefined,
  setClipboardData: async () => undefined,
  pageScrollTo: async () => undefined,
  nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  getNetworkType: async () => ({ networkType: 'wifi' }),
  onNetworkStatusChange: () => undefined,
  getWindowInfo: () => ({ pixelRatio: 2 }),
  showToast: async ({ title }: { title: string }) => void phone.said.push(title),
  showModal: async () => ({ confirm: true, cancel: false }),
};

// eslint-disable-next-line no-restricted-syntax -- stands in for a module that has one
export default Taro;
