import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import { knownOf, loadAction } from './action-cache';
import { useStore } from './store';

export interface ActionState<T> {
  /** What is known: at first perhaps from an earlier run, then from the server. */
  data: T | null;
  /** Why the last request failed; `data` may still be there. Show it with `errorText`. */
  error: unknown;
  /** Nothing to show yet, and asking. */
  isLoading: boolean;
  reload: () => Promise<void>;
}

/** Coming back to a page this soon does not ask again. */
const FRESH_MS = 5_000;

/**
 * What an action answers, shown at once from what is known and asked anew when the page is shown again. Pages with
 * the same question share one answer.
 */
export function useAction<A extends ActionName>(
  action: A,
  input: ActionInput<A>,
): ActionState<ActionOutput<A>> {
  const store = knownOf(action, input);
  const known = useStore(store);
  const key = JSON.stringify(input);
  const isAsking = known.data === null && known.error === null;
  const reload = useCallback(
    () => loadAction(action, input),
    // The input by its content: callers build it anew on each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [action, key],
  );
  const refresh = useCallback(() => {
    const { loadedAt } = store.get();
    if (loadedAt === null || Date.now() - loadedAt > FRESH_MS) void reload();
  }, [store, reload]);
  useEffect(refresh, [refresh]);
  useDidShow(refresh);
  return { data: known.data, error: known.error, isLoading: known.isLoading || isAsking, reload };
}
