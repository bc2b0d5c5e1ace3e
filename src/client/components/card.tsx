import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names';
import { Pressable } from './pressable';

export interface CardProps {
  children: ReactNode;
  /** `accent` asks for attention, `warn` and `danger` explain what stands in the way, `flush` holds list rows. */
  tone?: 'plain' | 'accent' | 'warn' | 'danger' | 'flush';
  /** Makes the whole card one thing to tap. */
  onPress?: () => void;
  /** What a screen reader says for a card that can be tapped. */
  label?: string;
}

/** One matter, on its own surface. */
export function Card({ children, tone = 'plain', onPress, label }: CardProps): ReactElement {
  const className = classNames(styles.card, styles[tone]);
  if (!onPress) return <View className={className}>{children}</View>;
  return (
    <Pressable className={className} onPress={onPress} label={label}>
      {children}
    </Pressable>
  );
}
