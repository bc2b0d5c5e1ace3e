import type { ActionOutput } from '@shared/contracts';
import { useRef, useState } from 'react';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';

export type LinkCode = ActionOutput<'issue-link-code'>;

export interface LinkCodeState {
  code: LinkCode | null;
  isIssuing: boolean;
  /** Why there is no code, as a sentence. */
  failure: string | null;
  issue: () => Promise<void>;
}

/** A code is issued on a tap only: one that nobody asked for would be one more secret lying about. */
export function useLinkCode(): LinkCodeState {
  const [code, setCode] = useState<LinkCode | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isIssuing, setIsIssuing] = useState(false);
  const isBusy = useRef(false);
  const issue = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsIssuing(true);
    setFailure(null);
    try {
      setCode(await callAction('issue-link-code', {}));
    } catch (error) {
      setFailure(errorText(error));
    } finally {
      isBusy.current = false;
      setIsIssuing(false);
    }
  };
  return { code, isIssuing, failure, issue };
}
