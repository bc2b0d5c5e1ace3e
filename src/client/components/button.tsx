import { Button as NativeButton } from '@tarojs/components';
import type { ButtonProps as NativeButtonProps } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { aria } from './aria';
import styles from './button.module.css';
import { classNames } from './class-names';
import { pressableByKeyboard } from './keyboard';

export interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  /** `primary`: the one thing to do here. `quiet`: other things. `text`: asides. `danger`: takes something away. */
  kind?: 'primary' | 'quiet' | 'text' | 'danger';
  /** `large` fills its row; `small` sits inside a row of a list. */
  size?: 'large' | 'small';
  isLoading?: boolean;
  isDisabled?: boolean;
  /** Read instead of the content, e.g. 「打电话给王小明的家长」 where the button shows 「打电话」. */
  label?: string;
  /** What WeChat alone can do with a button: share a card, agree to the privacy terms. */
  openType?: NativeButtonProps['openType'];
  onAgreePrivacyAuthorization?: NativeButtonProps['onAgreePrivacyAuthorization'];
}

/** A button. While loading it keeps its size and takes no second tap. */
export function Button(props: ButtonProps): ReactElement {
  const {
    children,
    onPress,
    kind = 'primary',
    size = 'large',
    isLoading,
    isDisabled,
    label,
    openType,
  } = props;
  const isIdle = Boolean(isLoading || isDisabled);
  const press = isIdle ? undefined : onPress;
  return (
    <NativeButton
      className={classNames(
        styles.button,
        styles[kind],
        styles[size],
        isLoading && styles.loading,
        isDisabled && styles.disabled,
      )}
      hoverClass={isIdle ? 'none' : styles.pressed}
      disabled={isIdle}
      openType={isIdle ? undefined : openType}
      onAgreePrivacyAuthorization={props.onAgreePrivacyAuthorization}
      onClick={press}
      {...pressableByKeyboard(press)}
      {...aria({ role: 'button', label, isDisabled: isIdle || undefined })}
    >
      {children}
    </NativeButton>
  );
}
