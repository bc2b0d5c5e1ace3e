import type { ActionOutput } from '@shared/contracts';
import { useState } from 'react';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { useAttempt } from '../../lib/use-attempt';
import { texts } from './texts';

export interface UndoRoster {
  undo: (rosterId: string) => Promise<void>;
  isUndoing: boolean;
  failure: string | null;
  /** The roster that is in force again, once it is. */
  restored: ActionOutput<'undo-roster'> | null;
}

/** Takes an import back. Asking twice undoes once. */
export function useUndoRoster(schoolId: string): UndoRoster {
  const { isUnderWay, failure, attempt } = useAttempt(texts.undoOffline);
  const [restored, setRestored] = useState<ActionOutput<'undo-roster'> | null>(null);
  const undo = (rosterId: string): Promise<void> =>
    attempt(async () => {
      setRestored(await callAction('undo-roster', { schoolId, rosterId }));
      outdate('list-classes', 'get-class', 'list-notices', 'list-class-tallies', 'get-tally');
    });
  return { undo, isUndoing: isUnderWay, failure, restored };
}
