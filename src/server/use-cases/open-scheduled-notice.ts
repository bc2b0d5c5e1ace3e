import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { buildTallies } from './complete-publication';
import { finishNotice } from './finish-notice';
import { sumOf } from './open-publication';
import { openScheduled } from './open-scheduled';
import type { UseCase } from './use-case';

type OpenPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock'>;

/**
 * Sends a scheduled notice before its time. One that is out already is told as sent: the timer was faster, or the
 * reply to the first request was lost. @throws ActionFailure NOT_FOUND, NOTICE_WITHDRAWN, AUDIENCE_EMPTY,
 *   AUDIENCE_WITHOUT_LODGING
 */
export function createOpenScheduledNotice(ports: OpenPorts): UseCase<'open-scheduled-notice'> {
  return async ({ noticeId }, { within }) => {
    const notice = await ports.notices.find(within, noticeId);
    if (!notice) throw new ActionFailure('NOT_FOUND');
    const opened = notice.status === 'scheduled' ? await openScheduled(ports, notice) : null;
    if (opened) return sumOf(opened.notice, opened.tallies);
    const sent = await ports.notices.find(within, noticeId);
    if (!sent) throw new ActionFailure('NOT_FOUND');
    if (sent.status === 'withdrawing' || sent.status === 'withdrawn') {
      throw new ActionFailure('NOTICE_WITHDRAWN');
    }
    // Changed by somebody at the same moment, it waits still.
    if (sent.status === 'scheduled') throw new ActionFailure('CONFLICT');
    await finishNotice(ports, sent);
    return sumOf(sent, await buildTallies(ports, sent));
  };
}
