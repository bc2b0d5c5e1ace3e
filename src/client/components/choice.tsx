import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from './aria';
import styles from './choice.module.css';
import { classNames } from './class-names';
import { Pressable } from './pressable';

export interface Option<T extends string> {
  value: T;
  label: string;
  /** One quieter line below. */
  detail?: string;
}

export interface ChoiceProps<T extends string> {
  /** What is being chosen, for a screen reader. */
  label: string;
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
}

export interface ChecksProps<T extends string> {
  label: string;
  options: readonly Option<T>[];
  values: readonly T[];
  /** The chosen ones, in the order of the options. */
  onChange: (values: T[]) => void;
}

/** One of several. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>): ReactElement {
  return (
    <View className={styles.group} {...aria({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Line
          key={option.value}
          option={option}
          role="radio"
          isChosen={option.value === value}
          onPress={() => onChange(option.value)}
        />
      ))}
    </View>
  );
}

/** Any number of several. */
export function Checks<T extends string>({ label, options, values, onChange }: ChecksProps<T>): ReactElement {
  const toggle = (value: T): void => {
    const wanted = (candidate: T): boolean =>
      candidate === value ? !values.includes(value) : values.includes(candidate);
    onChange(options.map((option) => option.value).filter(wanted));
  };
  return (
    <View className={styles.group} {...aria({ role: 'group', label })}>
      {options.map((option) => (
        <Line
          key={option.value}
          option={option}
          role="checkbox"
          isChosen={values.includes(option.value)}
          onPress={() => toggle(option.value)}
        />
      ))}
    </View>
  );
}

interface LineProps {
  option: Option<string>;
  role: 'radio' | 'checkbox';
  isChosen: boolean;
  onPress: () => void;
}

function Line({ option, role, isChosen, onPress }: LineProps): ReactElement {
  return (
    <Pressable
      className={classNames(styles.option, isChosen && styles.chosen)}
      role={role}
      isChecked={isChosen}
      label={option.detail ? `${option.label}，${option.detail}` : option.label}
      onPress={onPress}
    >
      <View className={classNames(styles.mark, styles[role])} />
      <View className={styles.words}>
        <View>{option.label}</View>
        {option.detail && <View className={styles.detail}>{option.detail}</View>}
      </View>
    </Pressable>
  );
}
