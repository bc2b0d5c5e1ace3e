import type { ActionOutput } from '@shared/contracts';
import { useMemo, useState } from 'react';
import { readDraft, saveDraft } from '../../lib/drafts';
import { useAction } from '../../lib/use-action';

export type RecordedItem = NonNullable<ActionOutput<'list-todo'>['recorded']>[number];

export interface Recorded {
  /** What staff recorded for the children and the reader has not put away yet. */
  items: RecordedItem[];
  /** Puts one away on this phone; the receipts keep it. */
  acknowledge: (receiptId: string) => void;
}

const SEEN = 'seen-records';

/** What was recorded of late, without what this reader knows already. */
export function useRecorded(): Recorded {
  const { data } = useAction('list-todo', {});
  const [seen, setSeen] = useState<string[]>(() => readDraft(SEEN, isIds) ?? []);
  const items = useMemo(
    () => data?.recorded?.filter(({ receiptId }) => !seen.includes(receiptId)) ?? [],
    [data, seen],
  );
  const acknowledge = (receiptId: string): void => {
    // What the server no longer tells of need not be remembered either.
    const told = data?.recorded?.map((item) => item.receiptId) ?? [];
    const next = [...seen.filter((id) => told.includes(id)), receiptId];
    setSeen(next);
    saveDraft(SEEN, next);
  };
  return { items, acknowledge };
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}
