import type { ActionInput } from '@shared/contracts';
import type { Within } from '@shared/domain/authorisation';
import { ActionFailure } from '@shared/domain/errors';
import { countChars, LETTER_LIMITS } from '@shared/domain/letter';
import { versionHashOf, type Notice } from '@shared/domain/notice-record';
import type { Ports } from '../ports';
import { findSchool } from './find-class';
import { finishNotice } from './finish-notice';
import { narrowAudience } from './narrow-audience';
import { requireOwnPictures } from './own-pictures';
import type { UseCase } from './use-case';

type CorrectPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock'>;
type Correction = ActionInput<'correct-notice'>;

/**
 * Puts a corrected text in place: within the round, so that answers given stay and those still to come are bound to
 * the new text, or as a new round that asks every family again. The notice is moved on by one conditional write;
 * what follows from it is finished by a repetition or by the reconcile job.
 * @throws ActionFailure NOT_FOUND, INVALID_INPUT, NOTICE_WITHDRAWN, CONFLICT when somebody corrected it first or it
 *   is not out yet, AUDIENCE_EMPTY, AUDIENCE_WITHOUT_LODGING when the roster has nobody to ask again,
 *   DEADLINE_TOO_EARLY
 */
export function createCorrectNotice(ports: CorrectPorts): UseCase<'correct-notice'> {
  return async (input, { within }) => {
    if (countChars(input.blocks) > LETTER_LIMITS.totalChars)
      throw new ActionFailure('INVALID_INPUT', ['blocks']);
    requireOwnPictures(input.blocks, within.schoolId);
    const notice = await findSettled(ports, within, input.noticeId);
    if (isRepeat(notice, input)) return { version: notice.version, round: notice.round };
    if (notice.version !== input.baseVersion) throw new ActionFailure('CONFLICT');
    const corrected = await correctionOf(ports, within, notice, input);
    if (!(await ports.notices.correct(corrected, input.baseVersion))) throw new ActionFailure('CONFLICT');
    await finishNotice(ports, corrected);
    return { version: corrected.version, round: corrected.round };
  };
}

/** Whether this very correction is in place already: the reply to it was lost. */
function isRepeat(notice: Notice, { baseVersion, title, blocks, again }: Correction): boolean {
  return (
    notice.version === baseVersion + 1 &&
    notice.versionHash === versionHashOf({ ...notice, title, blocks }) &&
    (!again || notice.correctionReason === again.reason)
  );
}

/** The notice with the step before this one brought to its end. */
async function findSettled(ports: CorrectPorts, within: Within, noticeId: string): Promise<Notice> {
  const notice = await ports.notices.find(within, noticeId);
  if (!notice) throw new ActionFailure('NOT_FOUND');
  if (notice.originId) throw new ActionFailure('NOTICE_FROM_ABOVE');
  if (notice.status === 'withdrawing' || notice.status === 'withdrawn') {
    throw new ActionFailure('NOTICE_WITHDRAWN');
  }
  if (notice.status === 'scheduled') throw new ActionFailure('CONFLICT');
  await finishNotice(ports, notice);
  return notice;
}

async function correctionOf(
  ports: CorrectPorts,
  within: Within,
  notice: Notice,
  { title, blocks, again }: Correction,
): Promise<Notice> {
  const now = ports.clock.now();
  const text = {
    ...{ title, blocks },
    version: notice.version + 1,
    versionHash: versionHashOf({ ...notice, title, blocks }),
    stepAt: now,
  };
  if (!again) return { ...notice, ...text, status: 'correcting' };
  if (again.deadlineAt !== null && again.deadlineAt <= now) {
    throw new ActionFailure('DEADLINE_TOO_EARLY', ['again.deadlineAt']);
  }
  const school = await findSchool(ports, within);
  if (!school.rosterId) throw new ActionFailure('AUDIENCE_EMPTY');
  const classes = await ports.rosters.listClasses(within, school.rosterId);
  return {
    ...notice,
    ...text,
    schoolName: school.name,
    schoolYear: school.schoolYear,
    round: notice.round + 1,
    correctionReason: again.reason,
    rosterId: school.rosterId,
    classIds: narrowAudience(classes, notice).map(({ classId }) => classId),
    deadlineAt: again.deadlineAt,
    publishedAt: now,
    status: 'publishing',
  };
}
