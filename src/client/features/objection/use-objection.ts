import { useRef, useState } from 'react';
import { outdate } from '../../lib/action-cache';
import { errorText } from '../../lib/error-text';
import { dismissAnswer, submitAnswer, useQueuedAnswers } from '../../lib/offline-queue';
import { say } from '../../lib/toast';
import { OBJECTION_TEXTS } from './texts';

/** The recorded answer a guardian objects to. */
export interface ObjectionTarget {
  receiptId: string;
  studentName: string;
  noticeTitle: string;
}

export interface SendObjection {
  failure: string | null;
  isSending: boolean;
  send: (reason: string) => Promise<void>;
}

function queueIdOf(receiptId: string): string {
  return `object:${receiptId}`;
}

/** Sends an objection through the queue that survives a missing network. */
export function useObjection(target: ObjectionTarget, onDone: () => void): SendObjection {
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);
  const send = async (reason: string): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      const { receiptId, studentName, noticeTitle } = target;
      const id = queueIdOf(receiptId);
      const label = OBJECTION_TEXTS.queueLabel(studentName, noticeTitle);
      const input = { receiptId, reason };
      const delivery = await submitAnswer({ id, action: 'object-to-record', input, label });
      if (delivery.state === 'refused') {
        dismissAnswer(id);
        setFailure(errorText(delivery.error));
        return;
      }
      outdate('list-todo', 'list-receipts', 'get-receipt', 'get-notice');
      say(delivery.state === 'sent' ? OBJECTION_TEXTS.done : OBJECTION_TEXTS.waiting);
      onDone();
    } catch (error) {
      setFailure(errorText(error));
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { failure, isSending, send };
}

/** Whether an objection to this answer waits on this phone. */
export function useIsObjectionWaiting(): (receiptId: string) => boolean {
  const answers = useQueuedAnswers();
  return (receiptId) => answers.some(({ id, refusal }) => id === queueIdOf(receiptId) && !refusal);
}
