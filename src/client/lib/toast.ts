import Taro from '@tarojs/taro';

const SHOWN_MS = 2500;

/** Says in passing that something was done. What must be read belongs on the page, not here. */
export function say(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: SHOWN_MS });
}
