import Taro from '@tarojs/taro';

/** Calls back when the window, and so the pad, may have changed its size. Returns how to stop. */
export function onPadResize(onResize: () => void): () => void {
  if (process.env.TARO_ENV === 'weapp') {
    Taro.onWindowResize(onResize);
    return () => Taro.offWindowResize(onResize);
  }
  window.addEventListener('resize', onResize);
  return () => window.removeEventListener('resize', onResize);
}
