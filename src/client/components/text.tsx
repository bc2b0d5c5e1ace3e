import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';
import styles from './text.module.css';

interface TextProps {
  children: ReactNode;
  tone?: 'plain' | 'soft' | 'accent' | 'warn' | 'danger';
}

const RANKS = { page: 1, section: 2, item: 3 } as const;

/** A heading: `page` once at most, `section` over a group, `item` over one matter. */
export function Heading({
  children,
  level = 'section',
}: {
  children: ReactNode;
  level?: 'page' | 'section' | 'item';
}): ReactElement {
  return (
    <View className={styles[level]} {...aria({ role: 'heading', level: RANKS[level] })}>
      {children}
    </View>
  );
}

/** Running text. */
export function Paragraph({ children, tone = 'plain' }: TextProps): ReactElement {
  return <View className={classNames(styles.paragraph, tone !== 'plain' && styles[tone])}>{children}</View>;
}

/** A quieter line that explains or dates something; never smaller than 16 px. */
export function Caption({ children, tone = 'soft' }: TextProps): ReactElement {
  return <View className={classNames(styles.caption, styles[tone])}>{children}</View>;
}
