import { Input, Textarea } from '@tarojs/components';
import type { ReactElement } from 'react';
import { classNames } from './class-names';
import styles from './text-input.module.css';

export interface TextInputProps {
  /** What a screen reader says; the visible label belongs to the Field around it. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  isInvalid?: boolean;
  isDisabled?: boolean;
}

/** What a writing event carries. */
interface WritingEvent {
  detail: { value: string };
}

/** Names the element itself: in a browser Taro wraps the real input, and only `nativeProps` reach it. */
function naming(label: string, isInvalid: boolean | undefined): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return { ariaLabel: label };
  return { nativeProps: { 'aria-label': label, ...(isInvalid ? { 'aria-invalid': 'true' } : {}) } };
}

/** One line of writing. `digits` opens the number keys. */
export function TextInput(props: TextInputProps & { keyboard?: 'text' | 'digits' }): ReactElement {
  return (
    <Input
      className={classNames(styles.input, styles.line, props.isInvalid && styles.invalid)}
      type={props.keyboard === 'digits' ? 'number' : 'text'}
      value={props.value}
      placeholder={props.placeholder}
      placeholderClass={styles.placeholder}
      maxlength={props.maxLength ?? 140}
      disabled={props.isDisabled}
      onInput={(event: WritingEvent) => props.onChange(event.detail.value)}
      {...naming(props.label, props.isInvalid)}
    />
  );
}

/** Several lines of writing; grows with what is written. */
export function TextArea(props: TextInputProps): ReactElement {
  return (
    <Textarea
      className={classNames(styles.input, styles.area, props.isInvalid && styles.invalid)}
      autoHeight
      value={props.value}
      placeholder={props.placeholder}
      placeholderClass={styles.placeholder}
      maxlength={props.maxLength ?? 2000}
      disabled={props.isDisabled}
      onInput={(event: WritingEvent) => props.onChange(event.detail.value)}
      {...naming(props.label, props.isInvalid)}
    />
  );
}
