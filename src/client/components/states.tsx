import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { aria } from './aria';
import { Button } from './button';
import { classNames } from './class-names';
import styles from './states.module.css';

export interface EmptyStateProps {
  title: string;
  /** What happens next, or what one can do about it. */
  detail?: string;
  /** `done` shows a tick (nothing left to do), `none` a blank sheet (nothing here yet). */
  mood?: 'done' | 'none';
  action?: ReactNode;
}

/** Nothing here, said kindly, with a next step where there is one. */
export function EmptyState({ title, detail, mood = 'none', action }: EmptyStateProps): ReactElement {
  return (
    <View className={styles.state}>
      <View className={classNames(styles.picture, styles[mood])} />
      <View className={styles.title}>{title}</View>
      {detail && <View className={styles.detail}>{detail}</View>}
      {action && <View className={styles.action}>{action}</View>}
    </View>
  );
}

/** Cards still to come, in their shape, so that the page does not jump. */
export function LoadingState({ cards = 3 }: { cards?: number }): ReactElement {
  return (
    <View className={styles.skeletons} {...aria({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className={styles.skeleton}>
          <View className={classNames(styles.bone, styles.boneTitle)} />
          <View className={styles.bone} />
          <View className={classNames(styles.bone, styles.boneShort)} />
        </View>
      ))}
    </View>
  );
}

export interface ErrorStateProps {
  /** What went wrong and what to do, from `lib/error-text`. */
  sentence: string;
  onRetry?: () => void;
}

/** Something could not be shown, and why, with a way to try again. */
export function ErrorState({ sentence, onRetry }: ErrorStateProps): ReactElement {
  return (
    <View className={styles.state} {...aria({ role: 'alert' })}>
      <View className={classNames(styles.picture, styles.broken)} />
      <View className={styles.title}>没有加载出来</View>
      <View className={styles.detail}>{sentence}</View>
      {onRetry && (
        <View className={styles.action}>
          <Button kind="quiet" onPress={onRetry}>
            再试一次
          </Button>
        </View>
      )}
    </View>
  );
}
