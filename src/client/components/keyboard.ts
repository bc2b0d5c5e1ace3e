/** What a key press tells us, from React or from the page's own listener. */
interface KeyPress {
  key: string;
  preventDefault(): void;
}

/**
 * Lets Enter and the space bar press what a finger can press. A phone has no keys, and WeChat would pay for the
 * listener, so only the browser build gets it.
 */
export function pressableByKeyboard(onPress: (() => void) | undefined): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp' || !onPress) return {};
  return {
    tabIndex: 0,
    onKeyDown: (event: KeyPress) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPress();
    },
  };
}

/** Lets the arrow keys scroll what a finger can: a long text in a sheet holds nothing else to take the focus. */
export function scrollableByKeyboard(): Record<string, unknown> {
  return process.env.TARO_ENV === 'weapp' ? {} : { tabIndex: 0 };
}
