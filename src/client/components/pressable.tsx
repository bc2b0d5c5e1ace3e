import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { aria, type AriaFacts } from './aria';
import { classNames } from './class-names';
import { pressableByKeyboard } from './keyboard';
import styles from './pressable.module.css';

export interface PressableProps {
  onPress: () => void;
  className?: string;
  /** Read instead of the content; needed only where the content does not say it. */
  label?: string;
  role?: AriaFacts['role'];
  isChecked?: boolean;
  isDisabled?: boolean;
  children?: ReactNode;
}

/** Anything that can be tapped and is not a button to look at: rows, cards, choices. */
export function Pressable(props: PressableProps): ReactElement {
  const { onPress, className, label, role = 'button', isChecked, isDisabled, children } = props;
  const press = isDisabled ? undefined : onPress;
  return (
    <View
      className={classNames(styles.pressable, className)}
      hoverClass={isDisabled ? 'none' : styles.pressed}
      onClick={press}
      {...pressableByKeyboard(press)}
      {...aria({ role, label, isChecked, isDisabled: isDisabled || undefined })}
    >
      {children}
    </View>
  );
}
