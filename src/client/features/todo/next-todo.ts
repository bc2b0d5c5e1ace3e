import type { TodoItem } from './group-by-child';

/**
 * What to offer after one thing is done: the same notice for another child first, since its text is still in mind,
 * else whatever comes first. Null when nothing is left.
 */
export function nextTodo(
  items: readonly TodoItem[],
  done: Pick<TodoItem, 'noticeId' | 'studentId'>,
): TodoItem | null {
  const others = items.filter((item) => item.noticeId !== done.noticeId || item.studentId !== done.studentId);
  return others.find((item) => item.noticeId === done.noticeId) ?? others[0] ?? null;
}
