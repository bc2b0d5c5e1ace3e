import type { ReactElement } from 'react';
import { ReasonSheet } from '../../components/reason-sheet';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { say } from '../../lib/toast';
import { useAttempt } from '../../lib/use-attempt';
import { texts } from './texts';

export interface WithdrawOrgSheetProps {
  orgId: string;
  noticeId: string;
  title: string;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a letter back in all schools, with the reason that schools and families read. */
export function WithdrawOrgSheet(props: WithdrawOrgSheetProps): ReactElement {
  const { orgId, noticeId, title, onClose, onDone } = props;
  const { isUnderWay, failure, attempt } = useAttempt(texts.offline);
  const send = async (reason: string): Promise<void> => {
    const { schools } = await callAction('withdraw-org-notice', { orgId, noticeId, reason });
    outdate('list-org-notices', 'get-org-figures');
    say(texts.withdrawnFrom(schools));
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
