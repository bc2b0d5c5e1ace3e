import { receiptIdOf } from '@shared/domain/receipt';
import { useMemo } from 'react';
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
