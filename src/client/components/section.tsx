import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import styles from './section.module.css';
import { Heading } from './text';

export interface SectionProps {
  title?: string;
  /** A small button or a count at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled group; what it holds stands one below the other at an even distance. */
export function Section({ title, aside, children }: SectionProps): ReactElement {
  return (
    <View className={styles.section}>
      {(title || aside) && (
        <View className={styles.head}>
          {title ? <Heading>{title}</Heading> : <View />}
          {aside}
        </View>
      )}
      {children}
    </View>
  );
}

/** Things side by side, wrapping where the room ends: tags, small buttons. */
export function Row({ children }: { children: ReactNode }): ReactElement {
  return <View className={styles.row}>{children}</View>;
}

/** Things one below the other, close together: the lines of one card. */
export function Stack({ children }: { children: ReactNode }): ReactElement {
  return <View className={styles.stack}>{children}</View>;
}

/** Two columns where a window is wide enough for staff's work, one below the other where it is not. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }): ReactElement {
  return (
    <View className={styles.columns}>
      <View className={styles.main}>{main}</View>
      <View className={styles.side}>{side}</View>
    </View>
  );
}
