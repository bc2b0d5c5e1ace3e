import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useAction, type ActionState } from './use-action';

const EVERY_MS = 15_000;

/** As `useAction`, and asked again at an interval while the page is on the screen. */
export function useLive<A extends ActionName>(
  action: A,
  input: ActionInput<A>,
  everyMs: number = EVERY_MS,
): ActionState<ActionOutput<A>> {
  const state = useAction(action, input);
  const [isShown, setIsShown] = useState(true);
  const reload = useRef(state.reload);
  reload.current = state.reload;
  useDidShow(() => setIsShown(true));
  useDidHide(() => setIsShown(false));
  useEffect(() => {
    if (!isShown) return;
    const timer = setInterval(() => {
      const isCovered = process.env.TARO_ENV !== 'weapp' && document.hidden;
      if (!isCovered) void reload.current();
    }, everyMs);
    return () => clearInterval(timer);
  }, [isShown, everyMs]);
  return state;
}
