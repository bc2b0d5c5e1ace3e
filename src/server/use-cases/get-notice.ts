import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { linkPictures } from './link-pictures';
import { headOf } from './notice-head';
import type { UseCase } from './use-case';

/** The frozen text for one of the caller's children. A withdrawn notice is still shown, with its reason. */
export function createGetNotice({
  tallies,
  notices,
  files,
}: Pick<Ports, 'tallies' | 'notices' | 'files'>): UseCase<'get-notice'> {
  return async ({ noticeId }, { child }) => {
    const tally = await tallies.findNewestForChild(child, noticeId);
    const standing = tally?.children[child.studentId];
    if (!tally || !standing) throw new ActionFailure('NOT_FOUND');
    const version = await notices.findVersion(noticeId, tally.version);
    if (!version) throw new ActionFailure('NOT_FOUND');
    return {
      ...headOf(tally),
      version: version.version,
      versionHash: version.versionHash,
      blocks: version.blocks,
      pictures: await linkPictures(files, version.blocks),
      schoolName: tally.schoolName,
      withdrawnReason: tally.withdrawnReason,
      child: {
        studentId: child.studentId,
        studentName: child.studentName,
        className: tally.className,
        state: standing.state,
        channel: standing.channel ?? null,
        answeredAt: standing.answeredAt ?? null,
      },
      signer: { name: child.guardianName, relation: child.relation },
    };
  };
}
