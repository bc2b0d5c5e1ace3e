import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';

const online = createStore(true);

/** Starts to watch the network; `onBack` runs each time it comes back. Called once, when the app starts. */
export function watchConnection(onBack: () => void): void {
  const settle = (isOnline: boolean): void => {
    const wasOnline = online.get();
    online.set(isOnline);
    if (isOnline && !wasOnline) onBack();
  };
  if (process.env.TARO_ENV === 'weapp') {
    Taro.getNetworkType().then(
      ({ networkType }) => settle(networkType !== 'none'),
      () => settle(true),
    );
    Taro.onNetworkStatusChange(({ isConnected }) => settle(isConnected));
    return;
  }
  // Taro's browser stand-in knows mobile radios only; the browser's own events know more.
  settle(navigator.onLine);
  window.addEventListener('online', () => settle(true));
  window.addEventListener('offline', () => settle(false));
}

/** Whether there is a network as far as the phone knows. */
export function useOnline(): boolean {
  return useStore(online);
}
