import { createElement, forwardRef, type ChangeEvent, type ReactElement, type ReactNode } from 'react';

/**
 * Taro's components as a browser sees them: the same elements and accessible names, without Taro's runtime.
 * What only WeChat understands is dropped, so that React does not complain about it.
 */
interface StandInProps {
  children?: ReactNode;
  hoverClass?: string;
  openType?: string;
  onAgreePrivacyAuthorization?: unknown;
  disableScroll?: boolean;
  mode?: string;
  scrollX?: boolean;
  [name: string]: unknown;
}

function standInFor(tag: string) {
  return forwardRef<unknown, StandInProps>(function StandIn(props, ref): ReactElement {
    const {
      hoverClass,
      openType,
      onAgreePrivacyAuthorization,
      disableScroll,
      mode,
      nativeProps,
      scrollX,
      ...rest
    } = props;
    const passed = { ...rest, ...(nativeProps as object | undefined) };
    void [hoverClass, openType, onAgreePrivacyAuthorization, disableScroll, mode, scrollX];
    return createElement(tag, { ref, ...passed });
  });
}

export const View = standInFor('div');
export const Text = standInFor('span');
export const Button = standInFor('button');
export const Canvas = standInFor('canvas');
export const ScrollView = standInFor('div');
export const Image = standInFor('img');

interface WritingProps {
  value?: string;
  placeholder?: string;
  disabled?: boolean;
  maxlength?: number;
  className?: string;
  nativeProps?: Record<string, unknown>;
  onInput?: (event: { detail: { value: string } }) => void;
}

function writingStandIn(tag: 'input' | 'textarea') {
  return function Writing(props: WritingProps): ReactElement {
    const { value, placeholder, disabled, maxlength, className, nativeProps, onInput } = props;
    return createElement(tag, {
      value,
      placeholder,
      disabled,
      maxLength: maxlength,
      className,
      ...nativeProps,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        onInput?.({ detail: { value: event.target.value } }),
    });
  };
}

export const Input = writingStandIn('input');
export const Textarea = writingStandIn('textarea');

interface PickerProps {
  children?: ReactNode;
  value?: string | number;
  onChange?: (event: { detail: { value: string } }) => void;
  nativeProps?: Record<string, unknown>;
}

/** A picker is a field to write into here: a test says what was picked. */
export function Picker({ children, value, onChange, nativeProps }: PickerProps): ReactElement {
  return (
    <label>
      {children}
      <input
        value={value ?? ''}
        {...nativeProps}
        onChange={(event) => onChange?.({ detail: { value: event.target.value } })}
      />
    </label>
  );
}
