import { ActionFailure } from '@shared/domain/errors';
import { versionHashOf, versionIdOf } from '@shared/domain/notice-record';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/**
 * Puts a corrected text in place within the same round: answers given stay bound to the text they signed, answers
 * still to come are bound to the new one. @throws ActionFailure NOT_FOUND, CONFLICT when somebody corrected it first
 */
export function createCorrectNotice(
  ports: Pick<Ports, 'notices' | 'tallies' | 'clock'>,
): UseCase<'correct-notice'> {
  return async ({ noticeId, baseVersion, title, blocks }, { within }) => {
    const notice = await ports.notices.find(within, noticeId);
    if (!notice) throw new ActionFailure('NOT_FOUND');
    if (notice.status === 'withdrawn') throw new ActionFailure('NOTICE_WITHDRAWN');
    const version = baseVersion + 1;
    const versionHash = versionHashOf({ ...notice, title, blocks });
    const isRepeat = notice.version === version && notice.versionHash === versionHash;
    if (!isRepeat && notice.version !== baseVersion) throw new ActionFailure('CONFLICT');
    const corrected = { ...notice, title, blocks, version, versionHash };
    if (!isRepeat && !(await ports.notices.replaceText(corrected, baseVersion)))
      throw new ActionFailure('CONFLICT');
    const { bureauId, schoolId, schoolYear } = notice;
    await ports.notices.addVersion({
      _id: versionIdOf(noticeId, version),
      schemaVersion: 1,
      ...{ bureauId, schoolId, schoolYear, noticeId, version, versionHash, title, blocks },
      publishedAt: ports.clock.now(),
    });
    await ports.tallies.replaceText(within, noticeId, { version, versionHash, title });
    return { version };
  };
}
