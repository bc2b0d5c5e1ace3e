import type { Within } from '@shared/domain/authorisation';
import { ActionFailure } from '@shared/domain/errors';
import type { Notice } from '@shared/domain/notice-record';
import type { Ports } from '../ports';
import { buildTallies } from './complete-publication';
import { findSchool } from './find-class';
import { planNotice, sumOf } from './open-publication';
import { openScheduled } from './open-scheduled';
import { draftFrom } from './publish-notice';
import type { UseCase } from './use-case';

type ChangePorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock'>;

/**
 * Changes a notice that no family has seen yet; with no time set it opens now.
 * @throws ActionFailure NOT_FOUND, NOTICE_WITHDRAWN, NOTICE_SENT when it opened meanwhile, CONFLICT when somebody else
 *   changed it first, and what `planNotice` refuses
 */
export function createChangeScheduledNotice(ports: ChangePorts): UseCase<'change-scheduled-notice'> {
  return async ({ noticeId, baseRevision, ...written }, { personId, within }) => {
    const school = await findSchool(ports, within);
    const before = await findWaiting(ports, within, noticeId);
    const draft = draftFrom(written, noticeId, personId);
    const planned = await planNotice(ports, school, draft);
    const changed: Notice = {
      ...before,
      ...planned,
      originId: before.originId ?? null,
      scheduleRevision: baseRevision + 1,
      status: 'scheduled',
    };
    const isRepeat = before.scheduleRevision === changed.scheduleRevision && isSame(before, changed);
    if (!isRepeat && !(await ports.notices.changeScheduled(changed, baseRevision))) {
      throw new ActionFailure('CONFLICT');
    }
    if (draft.publishAt !== null) return sumOf(changed, await buildTallies(ports, changed));
    const opened = await openScheduled(ports, changed);
    if (!opened) throw new ActionFailure('CONFLICT');
    return sumOf(opened.notice, opened.tallies);
  };
}

async function findWaiting(
  { notices }: Pick<Ports, 'notices'>,
  within: Within,
  noticeId: string,
): Promise<Notice> {
  const notice = await notices.find(within, noticeId);
  if (!notice) throw new ActionFailure('NOT_FOUND');
  if (notice.status === 'withdrawing' || notice.status === 'withdrawn') {
    throw new ActionFailure('NOTICE_WITHDRAWN');
  }
  if (notice.status !== 'scheduled') throw new ActionFailure('NOTICE_SENT');
  return notice;
}

function isSame(before: Notice, after: Notice): boolean {
  return (
    before.versionHash === after.versionHash &&
    before.publishAt === after.publishAt &&
    before.deadlineAt === after.deadlineAt &&
    before.lodging === after.lodging &&
    before.classIds.join() === after.classIds.join()
  );
}
