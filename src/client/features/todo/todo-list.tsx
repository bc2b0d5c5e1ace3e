import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Initial } from '../../components/list-row';
import type { TodoGroup, TodoItem } from './group-by-child';
import { StableList } from '../../components/stable-list';
import { TODO_TEXTS } from './texts';
import { TodoCard } from './todo-card';
import styles from './todo-list.module.css';

export interface TodoListProps {
  groups: readonly TodoGroup[];
  now: number;
  /** The colour that marks a child on every page. */
  toneOf: (studentId: string) => 'accent' | 'info' | 'warn';
  onOpen: (item: TodoItem) => void;
}

/** Every child with what is still to do: children with nothing left stay, in one quiet line. */
export function TodoList({ groups, now, toneOf, onOpen }: TodoListProps): ReactElement {
  return (
    <>
      {groups.map((group) => (
        <View key={group.studentId} className={styles.group}>
          <GroupHead group={group} tone={toneOf(group.studentId)} />
          <StableList items={group.items} keyOf={(item) => `${item.noticeId}:${item.round}`}>
            {(item) => <TodoCard item={item} now={now} onOpen={onOpen} />}
          </StableList>
        </View>
      ))}
    </>
  );
}

function GroupHead({ group, tone }: { group: TodoGroup; tone: 'accent' | 'info' | 'warn' }): ReactElement {
  const { studentName, className, schoolName, items } = group;
  const place = `${className} · ${schoolName}`;
  const count = items.length > 0 ? TODO_TEXTS.itemCount(items.length) : TODO_TEXTS.childDone;
  return (
    <View className={styles.head}>
      <Initial name={studentName.slice(-1)} tone={tone} />
      <View className={styles.place}>{items.length > 0 ? place : `${studentName} · ${place}`}</View>
      <View className={styles.count}>{count}</View>
    </View>
  );
}
