import { receiptIdOf } from '@shared/domain/receipt';
import { useEffect, useMemo, useRef } from 'react';
import { useQueuedAnswers } from '../../lib/offline-queue';
import { useAction, type ActionState } from '../../lib/use-action';
import type { TodoItem } from './group-by-child';

/** What is still to do for all children. What was answered and only waits for a network is done for the family. */
export function useTodo(): ActionState<TodoItem[]> {
  const { data, ...state } = useAction('list-todo', {});
  const answers = useQueuedAnswers();
  const items = useMemo(() => {
    const waiting = new Set(answers.filter((answer) => !answer.refusal).map((answer) => answer.id));
    return data?.items.filter((item) => !waiting.has(receiptIdOf(item.noticeId, item.round, item.studentId)));
  }, [data, answers]);
  return { ...state, data: items ?? null };
}

/** A child linked while the page is open brings its letters along. */
export function useReloadForNewChildren(
  children: readonly { studentId: string }[] | undefined,
  reload: () => Promise<void>,
): void {
  const before = useRef<number | null>(null);
  const count = children?.length ?? null;
  useEffect(() => {
    if (count === null) return;
    if (before.current !== null && count > before.current) void reload();
    before.current = count;
  }, [count, reload]);
}
