import { useEffect, useRef, useState } from 'react';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { say } from '../../lib/toast';
import { useLive } from '../../lib/use-live';
import type { SchoolNotice } from './class-needs';
import { mergeNotices } from './merge-notices';

const LIVE_MS = 4_000;

export interface SchoolNotices {
  /** Null until the first answer. */
  notices: readonly SchoolNotice[] | null;
  error: unknown;
  reload: () => Promise<void>;
  /** Asks for older ones; not given when there are none. */
  loadMore: (() => Promise<void>) | undefined;
  isLoadingMore: boolean;
}

/** The school's notices: the newest live, older ones page by page. */
export function useSchoolNotices(schoolId: string): SchoolNotices {
  const { data, error, reload } = useLive('list-notices', { schoolId, cursor: null }, LIVE_MS);
  const [known, setKnown] = useState<readonly SchoolNotice[]>([]);
  // Undefined until an older page was read: then the newest page tells where to go on.
  const [cursor, setCursor] = useState<string | null | undefined>(undefined);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const isUnderWay = useRef(false);
  // What slips off the end of the newest page when a notice is added stays known.
  useEffect(() => {
    if (data) setKnown((before) => mergeNotices(before, data.items));
  }, [data]);

  const next = cursor === undefined ? (data?.nextCursor ?? null) : cursor;
  const loadMore = async (): Promise<void> => {
    if (isUnderWay.current || next === null) return;
    isUnderWay.current = true;
    setIsLoadingMore(true);
    try {
      const page = await callAction('list-notices', { schoolId, cursor: next });
      setKnown((before) => mergeNotices(page.items, before));
      setCursor(page.nextCursor);
    } catch (failure) {
      say(errorText(failure));
    } finally {
      isUnderWay.current = false;
      setIsLoadingMore(false);
    }
  };
  return {
    notices: data && mergeNotices(known, data.items),
    error,
    reload,
    loadMore: next === null ? undefined : loadMore,
    isLoadingMore,
  };
}
