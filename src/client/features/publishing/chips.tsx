import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import styles from './publishing.module.css';

export interface ChipsProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T | null;
  onChange: (value: T) => void;
}

/** One of several short words, side by side. */
export function Chips<T extends string>({ label, options, value, onChange }: ChipsProps<T>): ReactElement {
  return (
    <View className={styles.chips} {...aria({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          className={classNames(styles.chip, option.value === value && styles.chosenChip)}
          role="radio"
          isChecked={option.value === value}
          label={option.label}
          onPress={() => onChange(option.value)}
        >
          {option.label}
        </Pressable>
      ))}
    </View>
  );
}
