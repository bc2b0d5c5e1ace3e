import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './list-row.module.css';
import { Pressable } from './pressable';

export interface ListRowProps {
  title: ReactNode;
  /** One quieter line below. */
  detail?: ReactNode;
  /** Before the words: a name's first character, a mark. */
  before?: ReactNode;
  /** After the words: a tag, a figure, small buttons (then the row itself must not be pressable). */
  after?: ReactNode;
  onPress?: () => void;
  /** What a screen reader says for a row that can be tapped. */
  label?: string;
}

/** One line of a list; put several into a `<Card tone="flush">`. */
export function ListRow(props: ListRowProps): ReactElement {
  const { title, detail, before, after, onPress, label } = props;
  const content = (
    <>
      {before && <View className={styles.before}>{before}</View>}
      <View className={styles.words}>
        <View className={styles.title}>{title}</View>
        {detail && <View className={styles.detail}>{detail}</View>}
      </View>
      {after && <View className={styles.after}>{after}</View>}
      {onPress && <View className={styles.chevron} />}
    </>
  );
  if (!onPress) return <View className={styles.row}>{content}</View>;
  return (
    <Pressable className={classNames(styles.row, styles.pressable)} onPress={onPress} label={label}>
      {content}
    </Pressable>
  );
}

/** A round mark with one character, usually a child's family name: tells two children apart at a glance. */
export function Initial({
  name,
  tone = 'accent',
}: {
  name: string;
  tone?: 'accent' | 'info' | 'warn';
}): ReactElement {
  return <View className={classNames(styles.initial, styles[tone])}>{Array.from(name)[0] ?? ''}</View>;
}
