import { advanceChild } from './child-progress';
import { placeOf, type Objection, type Receipt } from './receipt';
import type { TallyChild } from './tally';

/** What all the answers of one child in one round prove together. */
export interface Standing {
  /** The answer that covers the child. */
  covering: Receipt | null;
  /** How many answers that covered the child the family has objected to. */
  objections: number;
  /** The latest of those objections. */
  latest: Objection | null;
}

/**
 * Reads a child's standing from its answers in one round. An answer kept beside one that was objected to proves as
 * much as any other, so the earliest such takes its place.
 */
export function standingOf(receipts: readonly Receipt[]): Standing {
  let objections = 0;
  let latest: Objection | null = null;
  for (const receipt of receipts) {
    const place = placeOf(receipt);
    if (!receipt.objection || place === null || place < objections) continue;
    objections = place + 1;
    latest = receipt.objection;
  }
  const valid = receipts.filter((receipt) => !receipt.objection).sort(byMoment);
  const inPlace = valid.find((receipt) => placeOf(receipt) !== null);
  return { covering: inPlace ?? (objections > 0 ? (valid[0] ?? null) : null), objections, latest };
}

function byMoment(a: Receipt, b: Receipt): number {
  return a.answeredAt - b.answeredAt || (a._id < b._id ? -1 : 1);
}

/** The child as its standing proves it, or null when the tally shows that already. */
export function withStanding(child: TallyChild, standing: Standing): TallyChild | null {
  const { covering, objections, latest } = standing;
  let now = child;
  if (latest) {
    const objected = {
      type: 'objected',
      place: objections - 1,
      at: latest.at,
      reason: latest.reason,
    } as const;
    now = advanceChild(now, objected) ?? now;
  }
  if (covering) {
    const { answeredAt: at, channel, isLate: late, slipFileId } = covering;
    const answered = { type: 'answered', at, channel, late, place: objections } as const;
    now = advanceChild(now, { ...answered, hasSlip: slipFileId !== undefined }) ?? now;
  }
  return now === child ? null : now;
}
