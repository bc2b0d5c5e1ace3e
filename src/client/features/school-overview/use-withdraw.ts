import { useRef, useState } from 'react';
import { ActionError } from '../../lib/action-error';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { say } from '../../lib/toast';
import { texts } from './texts';

export interface Withdraw {
  failure: string | null;
  isSending: boolean;
  send: (reason: string) => Promise<void>;
}

/** Takes a notice back; `onDone` runs after it. */
export function useWithdraw(schoolId: string, noticeId: string, onDone: () => void): Withdraw {
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  const send = async (reason: string): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      const { classes } = await callAction('withdraw-notice', { schoolId, noticeId, reason });
      outdate('list-notices', 'get-tally', 'list-class-tallies');
      say(texts.withdrawn(classes));
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
