import { standingOf } from '@shared/domain/child-standing';
import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { linkToSlip } from './link-to-slip';
import type { UseCase } from './use-case';

/**
 * The photo of a child's paper slip, for the staff of the class that the child is in: of the answer that covers the
 * child, else of the latest one that has a photo, which an objection may be about.
 */
export function createGetClassSlip({
  tallies,
  receipts,
  files,
}: Pick<Ports, 'tallies' | 'receipts' | 'files'>): UseCase<'get-class-slip'> {
  return async ({ noticeId, round, studentId }, { within }) => {
    const tally = await tallies.find(within, noticeId, round);
    if (!tally?.children[studentId]) throw new ActionFailure('NOT_FOUND');
    const all = await receipts.allOfRound(noticeId, round, [studentId]);
    const { covering } = standingOf(all);
    const [latest] = all.filter((one) => one.slipFileId).sort((a, b) => b.answeredAt - a.answeredAt);
    const shown = covering?.slipFileId ? covering : latest;
    if (!shown) throw new ActionFailure('NOT_FOUND');
    return linkToSlip(files, shown);
  };
}
