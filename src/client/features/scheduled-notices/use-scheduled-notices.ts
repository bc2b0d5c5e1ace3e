import type { ActionOutput } from '@shared/contracts';
import { useRef, useState } from 'react';
import { ActionError } from '../../lib/action-error';
import { loadAction, outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { say } from '../../lib/toast';
import { useLive } from '../../lib/use-live';
import { texts } from './texts';

export type ScheduledNotice = ActionOutput<'list-scheduled-notices'>['items'][number];

/** Letters open on five-minute marks; asking more often would show nothing new. */
const LIVE_MS = 30_000;

export interface ScheduledNotices {
  items: readonly ScheduledNotice[];
  isBusy: boolean;
  sendNow: (notice: ScheduledNotice) => Promise<void>;
  cancel: (notice: ScheduledNotice) => Promise<void>;
}

/** What the school has planned, and the two things to do with it besides changing it. */
export function useScheduledNotices(schoolId: string): ScheduledNotices {
  const { data, reload } = useLive('list-scheduled-notices', { schoolId }, LIVE_MS);
  const [isBusy, setIsBusy] = useState(false);
  const isUnderWay = useRef(false);

  const run = async (act: () => Promise<string>): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsBusy(true);
    try {
      say(await act());
    } catch (error) {
      const isOffline = error instanceof ActionError && error.code === 'OFFLINE';
      say(isOffline ? texts.offline : errorText(error));
    } finally {
      outdate('list-class-tallies');
      // Both lists move at once, so that the letter is never in neither.
      await Promise.all([reload(), loadAction('list-notices', { schoolId, cursor: null })]);
      isUnderWay.current = false;
      setIsBusy(false);
    }
  };
  return {
    items: data?.items ?? [],
    isBusy,
    sendNow: ({ noticeId }) =>
      run(async () => {
        const { children } = await callAction('open-scheduled-notice', { schoolId, noticeId });
        return texts.sent(children);
      }),
    cancel: ({ noticeId }) =>
      run(async () => {
        await callAction('withdraw-notice', { schoolId, noticeId, reason: texts.cancelReason });
        return texts.cancelled;
      }),
  };
}
