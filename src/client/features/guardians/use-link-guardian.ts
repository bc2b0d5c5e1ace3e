import { useRef, useState } from 'react';
import { ActionError } from '../../lib/action-error';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { say } from '../../lib/toast';
import type { LinkForm } from './check-link';
import { readCode } from './read-code';
import { texts } from './texts';

/** The child a guardian is linked to. */
export interface LinkTarget {
  schoolId: string;
  classId: string;
  studentId: string;
  studentName: string;
}

export interface LinkGuardian {
  failure: string | null;
  isSending: boolean;
  send: (form: LinkForm) => Promise<void>;
}

/** Links the guardian who read out a code; `onDone` runs after it. A code works once, so a second tap is held back. */
export function useLinkGuardian(target: LinkTarget, onDone: () => void): LinkGuardian {
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  const send = async ({ code, relation, guardianName }: LinkForm): Promise<void> => {
    const read = readCode(code);
    if (isUnderWay.current || !read.code || !relation) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      const { schoolId, classId, studentId } = target;
      const place = { schoolId, classId, studentId };
      const name = guardianName.trim();
      await callAction('link-guardian', { ...place, code: read.code, relation, guardianName: name });
      outdate('get-class', 'list-classes', 'get-tally', 'list-class-tallies', 'list-notices');
      say(texts.done(target.studentName));
      onDone();
    } catch (error) {
      // Unlike an answer, a link is not queued: the code may expire before it is sent.
      const isOffline = error instanceof ActionError && error.code === 'OFFLINE';
      setFailure(isOffline ? texts.offline : errorText(error));
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { failure, isSending, send };
}
