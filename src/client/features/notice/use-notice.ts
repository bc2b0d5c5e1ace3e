import type { ActionInput, ActionOutput } from '@shared/contracts';
import { useEffect, useRef } from 'react';
import { ActionError, isPassing } from '../../lib/action-error';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { submitAnswer } from '../../lib/offline-queue';
import { useAction, type ActionState } from '../../lib/use-action';

export type Notice = ActionOutput<'get-notice'>;

/**
 * The letter for one child, kept on the phone for the next time without a network. What the server refuses to show
 * (the child is no longer the reader's) is not shown from the phone either.
 */
export function useNotice(noticeId: string, studentId: string): ActionState<Notice> {
  const state = useAction('get-notice', { noticeId, studentId });
  const isGone = state.error instanceof ActionError && !isPassing(state.error);
  return isGone ? { ...state, data: null } : state;
}

/** Tells the school, once, that the letter has been on the screen for this child. */
export function useReportOpened(notice: Notice | null): void {
  const reported = useRef('');
  useEffect(() => {
    if (!notice || notice.status !== 'open') return;
    const { state } = notice.child;
    if (state === 'opened' || state === 'answered') return;
    const id = openedIdOf(notice);
    if (reported.current === id) return;
    reported.current = id;
    void reportOpened(id, notice, state);
  }, [notice]);
}

function openedIdOf({ noticeId, round, child }: Notice): string {
  return `opened:${noticeId}:${round}:${child.studentId}`;
}

/** Having read is worth less than having signed: it is queued only when there is no network, and never asked about. */
async function reportOpened(
  id: string,
  { noticeId, round, child, title }: Notice,
  seenState: ActionInput<'open-notice'>['seenState'],
): Promise<void> {
  const input = { noticeId, round, studentId: child.studentId, seenState };
  try {
    await callAction('open-notice', input);
  } catch (error) {
    const isOffline = error instanceof ActionError && error.code === 'OFFLINE';
    if (!isOffline) return;
    const label = `${child.studentName} · ${title}`;
    await submitAnswer({ id, action: 'open-notice', input, label }).catch(() => undefined);
  }
  outdate('list-todo');
}
