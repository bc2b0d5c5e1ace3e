import { KIND_NAMES } from '@shared/domain/notice';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Pressable } from '../../components/pressable';
import { describeDeadline } from './deadline-words';
import type { TodoItem } from './group-by-child';
import { TODO_TEXTS } from './texts';
import styles from './todo-card.module.css';

export interface TodoCardProps {
  item: TodoItem;
  now: number;
  onOpen: (item: TodoItem) => void;
}

/** One thing to do for one child. The name comes first and largest: which child it is for must never be a guess. */
export function TodoCard({ item, now, onOpen }: TodoCardProps): ReactElement {
  const deadline = describeDeadline(item.deadlineAt, now, item.level);
  const progress = item.state === 'opened' ? TODO_TEXTS.opened : TODO_TEXTS.unread;
  return (
    <Pressable className={styles.card} onPress={() => onOpen(item)}>
      <View className={styles.child}>{item.studentName}</View>
      <Badge tone={deadline.tone}>{deadline.words}</Badge>
      <View className={styles.title}>{item.title}</View>
      {item.correctionReason && (
        <View className={styles.again}>
          {TODO_TEXTS.again[item.level]}
          <View className={styles.reason}>{TODO_TEXTS.againReason(item.correctionReason)}</View>
        </View>
      )}
      <View className={styles.facts}>{`${KIND_NAMES[item.kind]} · ${progress}`}</View>
      <View className={styles.action}>{TODO_TEXTS.action[item.level]}</View>
    </Pressable>
  );
}
