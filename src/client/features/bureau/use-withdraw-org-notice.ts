import { useRef, useState } from 'react';
import { outdate } from '../../lib/action-cache';
import { ActionError } from '../../lib/action-error';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { say } from '../../lib/toast';
import { texts } from './texts';

export interface WithdrawOrgNotice {
  failure: string | null;
  isSending: boolean;
  send: (reason: string) => Promise<void>;
}

/** Takes a letter back in every school; `onDone` runs after it. */
export function useWithdrawOrgNotice(orgId: string, noticeId: string, onDone: () => void): WithdrawOrgNotice {
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  const send = async (reason: string): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      const { schools } = await callAction('withdraw-org-notice', { orgId, noticeId, reason });
      outdate('list-org-notices', 'get-org-figures');
      say(texts.withdrawnFrom(schools));
      onDone();
    } catch (error) {
      const isOffline = error instanceof ActionError && error.code === 'OFFLINE';
      setFailure(isOffline ? texts.offline : errorText(error));
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { failure, isSending, send };
}
