import { withStanding, type Standing } from '@shared/domain/child-standing';
import { ActionFailure, type ErrorCode } from '@shared/domain/errors';
import type { Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { moveInTally, type Move } from './advance-in-tally';
import { isOwn, keepReceipts, type Answer, type Kept, type Outcome } from './keep-receipts';

type AnswerPorts = Pick<Ports, 'tallies' | 'receipts' | 'clock'>;

/** What the person who answered is told. */
export interface ToldAnswer {
  receiptId: string;
  answeredAt: number;
  isLate: boolean;
  outcome: Outcome;
}

/**
 * Keeps one answer. @throws ActionFailure NOT_FOUND, NOTICE_WITHDRAWN, NOTICE_CLOSED, NOTICE_CHANGED
 */
export async function keepAnswer(
  ports: AnswerPorts,
  readTally: () => Promise<Tally | null>,
  answer: Answer,
): Promise<ToldAnswer> {
  const kept = (await keepAnswers(ports, readTally, [answer])).get(answer.studentId);
  if (!kept || 'problem' in kept) throw new ActionFailure(kept?.problem ?? 'NOT_FOUND');
  const { receipt, outcome } = kept;
  return { receiptId: receipt._id, answeredAt: receipt.answeredAt, isLate: receipt.isLate, outcome };
}

/**
 * Receipts first, then the tally. A receipt's id is the child, the round and the place, so a repeated or concurrent
 * answer meets the first one; a crash in between can only under-count, and a retry or the reconcile job mends it.
 * All answers are of one person and to one text. What cannot be kept is told child by child.
 * @throws ActionFailure NOT_FOUND when there is no such round
 */
export async function keepAnswers(
  ports: AnswerPorts,
  readTally: () => Promise<Tally | null>,
  answers: readonly Answer[],
): Promise<Kept> {
  const tally = await readTally();
  if (!tally) throw new ActionFailure('NOT_FOUND');
  const kept: Kept = new Map();
  const present = answers.filter(({ studentId }) => {
    const child = tally.children[studentId];
    if (child && !child.left) return true;
    kept.set(studentId, { problem: 'NOT_FOUND' });
    return false;
  });
  const [first] = present;
  if (!first) return kept;
  const refusal = refusalOf(tally, first);
  if (refusal) return tellOwn(ports, tally, present, refusal, kept);
  const standings = await keepReceipts(ports, tally, present, kept);
  const moves = new Map([...standings].map(([studentId, standing]) => [studentId, moveTo(standing)]));
  await moveInTally(ports, tally, moves, readTally, ['open']);
  return kept;
}

const moveTo =
  (standing: Standing): Move =>
  (child) =>
    withStanding(child, standing);

function refusalOf(tally: Tally, answer: Answer): ErrorCode | null {
  if (tally.status === 'withdrawn') return 'NOTICE_WITHDRAWN';
  // A round that a correction replaced: the family is led to the new text, not sent away.
  if (tally.nextRound !== undefined) return 'NOTICE_CHANGED';
  if (tally.status === 'closed') return 'NOTICE_CLOSED';
  return tally.versionHash === answer.versionHash ? null : 'NOTICE_CHANGED';
}

/** An answer sent again, even a day later and after a withdrawal, is told that it was kept. */
async function tellOwn(
  { receipts }: AnswerPorts,
  { noticeId, round }: Tally,
  answers: readonly Answer[],
  problem: ErrorCode,
  kept: Kept,
): Promise<Kept> {
  const ids = answers.map(({ studentId }) => studentId);
  const all = await receipts.allOfRound(noticeId, round, ids);
  for (const answer of answers) {
    const own = all.find((receipt) => isOwn(receipt, answer));
    kept.set(answer.studentId, own ? { receipt: own, outcome: 'already' } : { problem });
  }
  return kept;
}
