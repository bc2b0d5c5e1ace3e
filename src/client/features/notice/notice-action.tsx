import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { NOTICE_TEXTS } from './texts';
import type { Notice } from './use-notice';

export interface NoticeActionProps {
  notice: Notice;
  isSending: boolean;
  /** Whether the letter was seen or heard to its end. */
  hasReachedEnd: boolean;
  onReadOn: () => void;
  onSign: () => void;
  onConfirm: () => void;
}

/** Whether the letter still asks this child's family for something. */
export function isAnswerable({ status, level, child }: Notice): boolean {
  return status === 'open' && level !== 'read' && child.state !== 'answered';
}

/**
 * The one thing to do with a letter, named with the child it is done for. Before the end was reached that is to read
 * on, and the button helps with it.
 */
export function NoticeAction(props: NoticeActionProps): ReactElement {
  const { level, child } = props.notice;
  const isSigned = level === 'sign';
  if (!props.hasReachedEnd) {
    return (
      <Button kind="quiet" onPress={props.onReadOn}>
        {NOTICE_TEXTS.readOn[isSigned ? 'sign' : 'confirm']}
      </Button>
    );
  }
  return (
    <Button onPress={isSigned ? props.onSign : props.onConfirm} isLoading={props.isSending}>
      {isSigned ? NOTICE_TEXTS.sign(child.studentName) : NOTICE_TEXTS.confirm(child.studentName)}
    </Button>
  );
}
