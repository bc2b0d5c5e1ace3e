import { useCallback, useEffect, useState } from 'react';
import { callAction } from '../../lib/cloud-client';
import type { NoticeText } from './publish-task';

export interface LoadedText {
  text: NoticeText | null;
  error: unknown;
  reload: () => void;
}

/**
 * A letter's text to write on, asked for anew each time: what was known before may be a version behind, and writing
 * on that would end in a conflict. Once it is there it stays, whatever happens elsewhere meanwhile.
 */
export function useNoticeText(schoolId: string, noticeId: string): LoadedText {
  const [loaded, setLoaded] = useState<Omit<LoadedText, 'reload'>>({ text: null, error: null });
  const load = useCallback(() => {
    setLoaded({ text: null, error: null });
    callAction('get-notice-text', { schoolId, noticeId }).then(
      (text) => setLoaded({ text, error: null }),
      (error: unknown) => setLoaded({ text: null, error }),
    );
  }, [schoolId, noticeId]);
  useEffect(load, [load]);
  return { ...loaded, reload: load };
}
