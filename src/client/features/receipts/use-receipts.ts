import type { ActionOutput } from '@shared/contracts';
import { useMemo, useRef, useState } from 'react';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { useAction } from '../../lib/use-action';

type Page = ActionOutput<'list-receipts'>;
export type ReceiptItem = Page['items'][number];

export interface Receipts {
  /** Newest first; null until the first page is there. */
  items: ReceiptItem[] | null;
  error: unknown;
  reload: () => Promise<void>;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Why older ones did not come, as a sentence. */
  moreFailure: string | null;
  loadMore: () => Promise<void>;
}

/** The answers given for the person's children: the newest page at once, older ones on a tap. */
export function useReceipts(): Receipts {
  const first = useAction('list-receipts', { cursor: null });
  const [older, setOlder] = useState<Page[]>([]);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const [moreFailure, setMoreFailure] = useState<string | null>(null);
  const isBusy = useRef(false);
  const cursor = (older[older.length - 1] ?? first.data)?.nextCursor ?? null;
  const items = useMemo(() => (first.data ? mergePages([first.data, ...older]) : null), [first.data, older]);
  const loadMore = async (): Promise<void> => {
    if (isBusy.current || cursor === null) return;
    isBusy.current = true;
    setIsLoadingMore(true);
    setMoreFailure(null);
    try {
      const page = await callAction('list-receipts', { cursor });
      setOlder((pages) => [...pages, page]);
    } catch (error) {
      setMoreFailure(errorText(error));
    } finally {
      isBusy.current = false;
      setIsLoadingMore(false);
    }
  };
  const { error, reload } = first;
  return { items, error, reload, hasMore: cursor !== null, isLoadingMore, moreFailure, loadMore };
}

/** A new receipt pushes the last one of the first page into what is already known of the second. */
function mergePages(pages: readonly Page[]): ReceiptItem[] {
  const byId = new Map<string, ReceiptItem>();
  for (const item of pages.flatMap((page) => page.items)) byId.set(item.receiptId, item);
  return Array.from(byId.values());
}
