import { useRef, useState } from 'react';
import { outdate } from '../../lib/action-cache';
import { errorText } from '../../lib/error-text';
import { dismissAnswer, submitAnswer } from '../../lib/offline-queue';
import { say } from '../../lib/toast';
import type { RecordForm } from './check-record';
import { texts } from './texts';

/** The child an answer is recorded for, and the round it answers. */
export interface RecordTarget {
  schoolId: string;
  classId: string;
  noticeId: string;
  round: number;
  versionHash: string;
  title: string;
  studentId: string;
  studentName: string;
}

export interface RecordAnswer {
  /** The sentence to show when it was not taken. */
  failure: string | null;
  isSending: boolean;
  send: (form: RecordForm) => Promise<void>;
}

/**
 * Sends what staff recorded, through the queue that survives a missing network; `onDone` runs once it is sent or
 * safely on the phone. A second tap while the first is under way does nothing.
 */
export function useRecordAnswer(target: RecordTarget, onDone: () => void): RecordAnswer {
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  const deliver = async ({ channel, signerName, note }: RecordForm): Promise<void> => {
    if (!channel) return;
    const { studentName, title, ...place } = target;
    // Apart from a family's own answer for the same child: a teacher may be a parent on the same phone.
    const id = `record:${place.noticeId}:${place.round}:${place.studentId}`;
    const input = { ...place, channel, signerName: signerName.trim(), note: note.trim() || null };
    const label = texts.queueLabel(studentName, title);
    const delivery = await submitAnswer({ id, action: 'record-answer', input, label });
    if (delivery.state === 'refused') {
      // The teacher reads why here and now.
      dismissAnswer(id);
      setFailure(errorText(delivery.error));
      return;
    }
    outdate('get-tally', 'list-class-tallies', 'list-notices');
    say(delivery.state === 'sent' ? texts.outcomes[delivery.data.outcome] : texts.waiting);
    onDone();
  };

  const send = async (form: RecordForm): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      await deliver(form);
    } catch (error) {
      setFailure(errorText(error));
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { failure, isSending, send };
}
