import type { TallyHead } from '@shared/domain/tally';

/** What a notice says of itself wherever it is listed. */
export function headOf(tally: TallyHead) {
  const { noticeId, round, title, kind, topic, level, status, publishedAt, deadlineAt } = tally;
  const { nextRound, correctionReason, lodging = 'all' } = tally;
  return {
    ...{ noticeId, round, title, kind, topic, level, status, publishedAt, deadlineAt, lodging },
    ...{ nextRound, correctionReason },
    ...(tally.originName ? { fromOrgName: tally.originName } : {}),
  };
}
