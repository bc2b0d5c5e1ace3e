import type { ActionOutput } from '@shared/contracts';

export type TodoItem = ActionOutput<'list-todo'>['items'][number];

/** One child with what is still to do for this child alone. */
export interface TodoGroup {
  studentId: string;
  studentName: string;
  className: string;
  schoolName: string;
  items: TodoItem[];
}

type Child = Omit<TodoGroup, 'items'>;

/**
 * One group a child, in the order of the person's children, each with its items in the order given. A child is told
 * apart by id: twins may share class, school and even a name.
 */
export function groupByChild(children: readonly Child[], items: readonly TodoItem[]): TodoGroup[] {
  const groups = new Map<string, TodoGroup>();
  for (const child of children) groups.set(child.studentId, emptyGroup(child));
  for (const item of items) {
    // A child linked a moment ago may be in the newer of the two answers only.
    const group = groups.get(item.studentId) ?? emptyGroup(item);
    group.items.push(item);
    groups.set(item.studentId, group);
  }
  return Array.from(groups.values());
}

function emptyGroup({ studentId, studentName, className, schoolName }: Child): TodoGroup {
  return { studentId, studentName, className, schoolName, items: [] };
}
