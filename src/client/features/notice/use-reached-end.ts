import { useCallback, useEffect, useId, useState } from 'react';
import { scrollOn, watchEnd } from './end-of-letter';
import { hasReadToEnd, readingOf, rememberReadToEnd } from './read-to-end';
import type { Notice } from './use-notice';

export interface ReachedEnd {
  /** Whether this child's family has seen or heard the letter to its end. */
  hasReached: boolean;
  /** Where the letter ends: the id of the element to put there. */
  endId: string;
  /** It was heard to the end. */
  reach: () => void;
  /** Shows more of the letter. */
  goOn: () => void;
}

/** Whether a letter that asks for an answer has been read to its end, now or on another day. */
export function useReachedEnd(notice: Notice | null): ReachedEnd {
  const endId = `end${useId().replace(/\W/g, '')}`;
  const reading = notice && readingOf(notice);
  const [reached, setReached] = useState<string | null>(null);
  const hasReached = reading !== null && (reached === reading || hasReadToEnd(reading));
  const reach = useCallback(() => {
    if (reading === null) return;
    rememberReadToEnd(reading);
    setReached(reading);
  }, [reading]);
  useEffect(() => {
    if (reading === null || hasReached) return undefined;
    return watchEnd(endId, reach);
  }, [endId, reading, hasReached, reach]);
  return { hasReached, endId, reach, goOn: () => scrollOn(endId, reach) };
}
