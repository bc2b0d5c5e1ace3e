import type { ReactElement } from 'react';
import { ReasonSheet } from '../../components/reason-sheet';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { say } from '../../lib/toast';
import { useAttempt } from '../../lib/use-attempt';
import type { SchoolNotice } from './class-needs';
import { texts } from './texts';

export interface WithdrawSheetProps {
  schoolId: string;
  notice: SchoolNotice;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a notice back, with the reason families read. */
export function WithdrawSheet({ schoolId, notice, onClose, onDone }: WithdrawSheetProps): ReactElement {
  const { noticeId, title } = notice;
  const { isUnderWay, failure, attempt } = useAttempt(texts.offline);
  const send = async (reason: string): Promise<void> => {
    const { classes } = await callAction('withdraw-notice', { schoolId, noticeId, reason });
    outdate('list-notices', 'get-tally', 'list-class-tallies');
    say(texts.withdrawn(classes));
    onDone();
  };
  return (
    <ReasonSheet
      title={texts.withdrawTitle(title)}
      words={texts.withdrawal}
      failure={failure}
      isSending={isUnderWay}
      onSend={(reason) => void attempt(() => send(reason))}
      onClose={onClose}
    />
  );
}
