import { ActionFailure } from '@shared/domain/errors';
import type { TallyChild } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { headOf } from './notice-head';
import type { UseCase } from './use-case';

/** One round in one class, child by child in the order of the class list. */
export function createGetTally({ tallies }: Pick<Ports, 'tallies'>): UseCase<'get-tally'> {
  return async ({ noticeId, round }, { within }) => {
    const tally = await tallies.find(within, noticeId, round);
    if (!tally) throw new ActionFailure('NOT_FOUND');
    const children = Object.entries(tally.children).sort(([, a], [, b]) => a.seat - b.seat);
    return {
      ...headOf(tally),
      className: tally.className,
      versionHash: tally.versionHash,
      withdrawnReason: tally.withdrawnReason,
      counts: tally.counts,
      children: children.map(([studentId, child]) => ({
        studentId,
        name: child.name,
        state: child.state,
        channel: child.channel ?? null,
        openedAt: child.openedAt ?? null,
        answeredAt: child.answeredAt ?? null,
        isLate: child.late ?? false,
        hasJoined: child.joined ?? false,
        hasLeft: child.left ?? false,
        hasSlip: child.slip ?? false,
        objection: objectionOf(child),
      })),
    };
  };
}

/** Told until another answer comes in. */
function objectionOf({ state, objectedAt, objectionReason }: TallyChild) {
  if (state === 'answered' || objectedAt === undefined) return null;
  return { at: objectedAt, reason: objectionReason ?? '' };
}
