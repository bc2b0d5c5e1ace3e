import { useRef, useState } from 'react';
import { ActionError } from './action-error';
import { errorText } from './error-text';

export interface Attempt {
  isUnderWay: boolean;
  /** Why it was not done, as a sentence. */
  failure: string | null;
  /** Does it, unless it is being done already. */
  attempt: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Something of the staff's that is done now or not at all: nothing of it waits for a network. `offline` says so in the
 * words of the matter.
 */
export function useAttempt(offline: string): Attempt {
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isBusy = useRef(false);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsUnderWay(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      const isOffline = error instanceof ActionError && error.code === 'OFFLINE';
      setFailure(isOffline ? offline : errorText(error));
    } finally {
      isBusy.current = false;
      setIsUnderWay(false);
    }
  };
  return { isUnderWay, failure, attempt };
}
