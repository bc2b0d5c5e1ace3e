import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names';

export type BadgeTone = 'plain' | 'accent' | 'info' | 'warn' | 'danger';

/** A word or two that marks something. The word carries the meaning; the colour only helps. */
export function Badge({ children, tone = 'plain' }: { children: ReactNode; tone?: BadgeTone }): ReactElement {
  return <View className={classNames(styles.badge, styles[tone])}>{children}</View>;
}
