import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { NOTICE_TEXTS } from './texts';
import type { Notice } from './use-notice';

export interface NoticeActionProps {
  notice: Notice;
  isSending: boolean;
  onSign: () => void;
  onConfirm: () => void;
}

/** Whether the letter still asks this child's family for something. */
export function isAnswerable({ status, level, child }: Notice): boolean {
  return status === 'open' && level !== 'read' && child.state !== 'answered';
}

/** The one thing to do with a letter, named with the child it is done for. */
export function NoticeAction({ notice, isSending, onSign, onConfirm }: NoticeActionProps): ReactElement {
  const name = notice.child.studentName;
  if (notice.level === 'sign') return <Button onPress={onSign}>{NOTICE_TEXTS.sign(name)}</Button>;
  return (
    <Button onPress={onConfirm} isLoading={isSending}>
      {NOTICE_TEXTS.confirm(name)}
    </Button>
  );
}
