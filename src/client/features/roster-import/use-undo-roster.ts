import type { ActionOutput } from '@shared/contracts';
import { useRef, useState } from 'react';
import { outdate } from '../../lib/action-cache';
import { ActionError } from '../../lib/action-error';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
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
  const [isUndoing, setIsUndoing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [restored, setRestored] = useState<ActionOutput<'undo-roster'> | null>(null);
  const isUnderWay = useRef(false);

  const undo = async (rosterId: string): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsUndoing(true);
    setFailure(null);
    try {
      setRestored(await callAction('undo-roster', { schoolId, rosterId }));
      outdate('list-classes', 'get-class', 'list-notices', 'list-class-tallies', 'get-tally');
    } catch (error) {
      const isOffline = error instanceof ActionError && error.code === 'OFFLINE';
      setFailure(isOffline ? texts.undoOffline : errorText(error));
    } finally {
      isUnderWay.current = false;
      setIsUndoing(false);
    }
  };
  return { undo, isUndoing, failure, restored };
}
