import { useState } from 'react';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { say } from '../../lib/toast';
import { useLive } from '../../lib/use-live';
import type { ActionOutput } from '@shared/contracts';
import type { OrgNotice } from './course';

/** A county's sums cost more than a school's; nobody waits for them with the page open. */
const EVERY_MS = 60_000;

export interface OrgNotices {
  /** The newest page, with the parts it is summed by; null until it is there. */
  newest: ActionOutput<'list-org-notices'> | null;
  older: OrgNotice[];
  error: unknown;
  reload: () => Promise<void>;
  /** Null when there are no older ones. */
  loadMore: (() => Promise<void>) | null;
  isLoadingMore: boolean;
}

/** The letters that concern an org: the newest kept fresh, older ones on demand. */
export function useOrgNotices(orgId: string, underId: string): OrgNotices {
  const { data, error, reload } = useLive('list-org-notices', { orgId, underId, cursor: null }, EVERY_MS);
  const [older, setOlder] = useState<{ items: OrgNotice[]; nextCursor: string | null } | null>(null);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const cursor = older ? older.nextCursor : (data?.nextCursor ?? null);
  const loadMore = async (): Promise<void> => {
    if (isLoadingMore) return;
    setIsLoadingMore(true);
    try {
      const page = await callAction('list-org-notices', { orgId, underId, cursor });
      setOlder({ items: [...(older?.items ?? []), ...page.items], nextCursor: page.nextCursor });
    } catch (failure) {
      say(errorText(failure));
    } finally {
      setIsLoadingMore(false);
    }
  };
  return {
    newest: data,
    older: older?.items ?? [],
    ...{ error, reload, isLoadingMore },
    loadMore: cursor === null ? null : loadMore,
  };
}
