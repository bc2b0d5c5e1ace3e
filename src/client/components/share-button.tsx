import type { ReactElement, ReactNode } from 'react';
import { Button, type ButtonProps } from './button';

export interface ShareButtonProps extends Pick<ButtonProps, 'kind' | 'size'> {
  children: ReactNode;
  /** A browser has no chats to share into: there the tap copies. */
  onCopy: () => void;
}

/** Sends the page's card into a chat. What is on the card is the page's to say (`useShareCard`). */
export function ShareButton({ children, onCopy, kind = 'quiet', size }: ShareButtonProps): ReactElement {
  return process.env.TARO_ENV === 'weapp' ? (
    <Button kind={kind} size={size} openType="share">
      {children}
    </Button>
  ) : (
    <Button kind={kind} size={size} onPress={onCopy}>
      {children}
    </Button>
  );
}
