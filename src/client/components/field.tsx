import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { aria } from './aria';
import styles from './field.module.css';

export interface FieldProps {
  label: string;
  /** What to write, before anything went wrong. */
  hint?: string;
  /** What is wrong and how to mend it; replaces the hint. */
  error?: string;
  /** Marks what may be left empty; what must be filled needs no star. */
  isOptional?: boolean;
  children: ReactNode;
}

/** A question of a form: its name, the thing to fill in, and one line of help or of what is wrong. */
export function Field({ label, hint, error, isOptional, children }: FieldProps): ReactElement {
  return (
    <View className={styles.field}>
      <View className={styles.label}>
        {label}
        {isOptional && <View className={styles.optional}>选填</View>}
      </View>
      {children}
      {error && (
        <View className={styles.error} {...aria({ role: 'alert' })}>
          {error}
        </View>
      )}
      {!error && hint && <View className={styles.hint}>{hint}</View>}
    </View>
  );
}
