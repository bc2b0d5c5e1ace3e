import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import styles from './child-filter.module.css';
import { RECEIPTS_TEXTS } from './texts';

export interface ChildFilterProps {
  children: readonly { studentId: string; studentName: string }[];
  /** A child's id, or null for all. */
  value: string | null;
  onChange: (studentId: string | null) => void;
}

/** One child's receipts or everybody's; only a parent of several is asked. */
export function ChildFilter({ children, value, onChange }: ChildFilterProps): ReactElement | null {
  if (children.length < 2) return null;
  const options = [
    { id: null, name: RECEIPTS_TEXTS.allChildren },
    ...children.map((child) => ({ id: child.studentId, name: child.studentName })),
  ];
  return (
    <View className={styles.filter} {...aria({ role: 'radiogroup', label: RECEIPTS_TEXTS.childChoice })}>
      {options.map(({ id, name }) => (
        <Pressable
          key={id ?? ''}
          className={classNames(styles.option, id === value && styles.chosen)}
          role="radio"
          isChecked={id === value}
          onPress={() => onChange(id)}
        >
          {name}
        </Pressable>
      ))}
    </View>
  );
}
