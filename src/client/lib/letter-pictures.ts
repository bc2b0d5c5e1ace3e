import { LETTER_LIMITS } from '@shared/domain/letter';
import { useCallback, useEffect } from 'react';
import { knownOf, loadAction } from './action-cache';
import { useStore } from './store';

/** What pictures of a letter are loaded by, and how to get new links when these have expired. */
export interface LinkedPictures {
  links: readonly { fileId: string; url: string }[];
  reload: () => Promise<void>;
}

const NO_LINKS: LinkedPictures['links'] = [];

/** Links to pictures of a letter that a school is writing. Without pictures nothing is asked. */
export function useLetterPictures(schoolId: string, fileIds: readonly string[]): LinkedPictures {
  const key = [...new Set(fileIds)].slice(0, LETTER_LIMITS.pictures).join('|');
  const input = { schoolId, fileIds: key.split('|') };
  const known = useStore(knownOf('link-letter-pictures', input));
  const reload = useCallback(
    (): Promise<void> =>
      key === '' || schoolId === ''
        ? Promise.resolve()
        : loadAction('link-letter-pictures', { schoolId, fileIds: key.split('|') }),
    [schoolId, key],
  );
  useEffect(() => void reload(), [reload]);
  return { links: known.data?.pictures ?? NO_LINKS, reload };
}
