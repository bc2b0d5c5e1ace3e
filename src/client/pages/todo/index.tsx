import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { FamilyTabs } from '../../features/me/family-tabs';
import { TODO_TEXTS } from '../../features/todo/texts';
import { useReloadForNewChildren, useTodo } from '../../features/todo/use-todo';
import { useOnline } from '../../lib/connection';
import { readErrorText } from '../../lib/error-text';
import { useMe } from '../../lib/session';
import { Screen } from '../../screen';
import { TodoContent } from './todo-content';

/** The family's first page: every child, only what is still to do. */
export default function TodoPage(): ReactElement {
  const me = useMe();
  const todo = useTodo();
  useReloadForNewChildren(me.data?.children, todo.reload);
  const reload = async (): Promise<void> => {
    await Promise.all([me.reload(), todo.reload()]);
  };
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  const error = me.error ?? todo.error;
  const isOnline = useOnline();
  return (
    <Screen title={TODO_TEXTS.pageTitle} footer={<FamilyTabs current="todo" />}>
      {me.data && todo.data ? (
        <TodoContent me={me.data} items={todo.data} isStale={error !== null && isOnline} onReload={reload} />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
      ) : (
        <LoadingState />
      )}
    </Screen>
  );
}
