import { receiptIdOf } from '@shared/domain/receipt';
import { useEffect, useMemo, useRef } from 'react';
import { useOnline } from '../../lib/connection';
import { useQueuedAnswers } from '../../lib/offline-queue';
import { useAction, type ActionState } from '../../lib/use-action';
import type { TodoItem } from './group-by-child';

/** What is still to do for all children. What was answered and only waits for a network is done for the family. */
export function useTodo(): ActionState<TodoItem[]> {
  const { data, ...state } = useAction('list-todo', {});
  const isAnswered = useAnsweredHere();
  useReloadAfterSending(state.reload);
  const items = useMemo(
    () => data?.items.filter((item) => !isAnswered(receiptIdOf(item.noticeId, item.round, item.studentId))),
    [data, isAnswered],
  );
  return { ...state, data: items ?? null };
}

/**
 * Whether a receipt was given on this phone while the page is open: waiting, or sent since. A list asked for before
 * it was sent would else ask the family for it again; a refused one is owed again.
 */
function useAnsweredHere(): (receiptId: string) => boolean {
  const answers = useQueuedAnswers();
  const given = useRef(new Set<string>());
  return useMemo(() => {
    for (const answer of answers) {
      if (answer.refusal) given.current.delete(answer.id);
      else given.current.add(answer.id);
    }
    return (receiptId) => given.current.has(receiptId);
  }, [answers]);
}

/** The network came back, or what waited was sent: the list may be shorter now. */
function useReloadAfterSending(reload: () => Promise<void>): void {
  const isOnline = useOnline();
  const waiting = useQueuedAnswers().filter((answer) => !answer.refusal).length;
  const before = useRef({ isOnline, waiting });
  useEffect(() => {
    const isNews = (isOnline && !before.current.isOnline) || waiting < before.current.waiting;
    before.current = { isOnline, waiting };
    if (isNews) void reload();
  }, [isOnline, waiting, reload]);
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
