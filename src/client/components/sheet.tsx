import { View } from '@tarojs/components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { aria } from './aria';
import { Button } from './button';
import { classNames } from './class-names';
import { scrollableByKeyboard } from './keyboard';
import { useModalFocus } from './modal-focus';
import { Pressable } from './pressable';
import styles from './sheet.module.css';

export interface SheetProps {
  isOpen: boolean;
  title: string;
  /** A tap beside the sheet, its cross, or Escape. */
  onClose: () => void;
  children?: ReactNode;
  /** Buttons, below what scrolls. */
  footer?: ReactNode;
}

/**
 * Asks or shows something over the page: from below on a phone, in the middle of a wide window. Its place is always
 * there: a new child of the page would make WeChat redraw the whole page below it.
 */
export function Sheet({ isOpen, ...props }: SheetProps): ReactElement {
  return <View className={styles.place}>{isOpen && <OpenSheet {...props} />}</View>;
}

function OpenSheet({ title, onClose, children, footer }: Omit<SheetProps, 'isOpen'>): ReactElement {
  const id = `sheet${useId().replace(/\W/g, '')}`;
  const focus = useModalFocus(id, onClose);
  return (
    <View className={styles.layer} {...holdsTheScroll()}>
      <View className={styles.shade} onClick={onClose} {...aria({ isHidden: true })} />
      <View id={id} className={styles.sheet} {...focus} {...aria({ role: 'dialog', label: title })}>
        <View className={styles.head}>
          <View className={styles.title} {...aria({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <Pressable className={styles.close} onPress={onClose} label="关闭">
            <View className={styles.cross} />
          </Pressable>
        </View>
        <View className={styles.body} {...scrollableByKeyboard()}>
          {children}
        </View>
        {footer && <View className={styles.footer}>{footer}</View>}
      </View>
    </View>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, and to whom. */
  text: string;
  confirmLabel: string;
  kind?: 'primary' | 'danger';
  isLoading?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** One question with two answers, before something that matters. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { isOpen, title, text, confirmLabel, kind = 'primary', isLoading, onConfirm, onCancel } = props;
  const footer = (
    <View className={styles.answers}>
      <Button kind={kind} onPress={onConfirm} isLoading={isLoading}>
        {confirmLabel}
      </Button>
      <Button kind="text" onPress={onCancel}>
        取消
      </Button>
    </View>
  );
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onCancel} footer={footer}>
      <View className={classNames(styles.question)}>{text}</View>
    </Sheet>
  );
}

/** Keeps a finger on the sheet from scrolling the page below it; browsers do so by themselves. */
function holdsTheScroll(): Record<string, boolean> {
  return process.env.TARO_ENV === 'weapp' ? { catchMove: true } : {};
}
