import { isLate } from '@shared/domain/child-progress';
import { ActionFailure } from '@shared/domain/errors';
import { besideReceiptIdOf, receiptIdOf, type Receipt } from '@shared/domain/receipt';
import type { Channel, Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { advanceInTally } from './advance-in-tally';

type AnswerPorts = Pick<Ports, 'tallies' | 'receipts' | 'clock'>;

/** What a guardian or a staff member brings; the round's facts come from the tally. */
export type Answer = Pick<
  Receipt,
  'studentId' | 'personId' | 'signerName' | 'relation' | 'strokes' | 'tappedAt' | 'note' | 'versionHash'
> & { channel: Channel };

export interface KeptAnswer {
  receiptId: string;
  answeredAt: number;
  isLate: boolean;
  outcome: 'covers' | 'already' | 'beside';
}

/**
 * Receipt first, then the tally. The receipt's id is the child and the round, so a repeated or concurrent answer
 * meets the first one; a crash in between can only under-count, and a retry or the reconcile job mends it.
 * @throws ActionFailure NOT_FOUND, NOTICE_WITHDRAWN, NOTICE_CLOSED, NOTICE_CHANGED
 */
export async function keepAnswer(
  ports: AnswerPorts,
  readTally: () => Promise<Tally | null>,
  answer: Answer,
): Promise<KeptAnswer> {
  const tally = await readTally();
  const child = tally?.children[answer.studentId];
  if (!tally || !child || child.left) throw new ActionFailure('NOT_FOUND');
  const refusal = refusalOf(tally, answer);
  if (refusal) {
    const own = await findOwn(ports, tally, answer);
    if (own) return kept(own, 'already');
    throw new ActionFailure(refusal);
  }
  const result = await keepReceipt(ports, buildReceipt(tally, answer, ports.clock.now()));
  const covering = result.covering;
  await advanceInTally(
    ports,
    tally,
    answer.studentId,
    { type: 'answered', at: covering.answeredAt, channel: covering.channel, late: covering.isLate },
    readTally,
  );
  return result.kept;
}

function refusalOf(tally: Tally, answer: Answer) {
  if (tally.status === 'withdrawn') return 'NOTICE_WITHDRAWN';
  if (tally.status === 'closed') return 'NOTICE_CLOSED';
  return tally.versionHash === answer.versionHash ? null : 'NOTICE_CHANGED';
}

/** An answer sent again, even a day later and after a withdrawal, is told that it was kept. */
async function findOwn(
  { receipts }: AnswerPorts,
  { noticeId, round }: Tally,
  { studentId, personId }: Answer,
): Promise<Receipt | null> {
  const covering = await receipts.find(receiptIdOf(noticeId, round, studentId));
  if (covering?.personId === personId) return covering;
  return receipts.find(besideReceiptIdOf(noticeId, round, studentId, personId));
}

async function keepReceipt(
  { receipts }: AnswerPorts,
  receipt: Receipt,
): Promise<{ kept: KeptAnswer; covering: Receipt }> {
  if ((await receipts.add(receipt)) === 'added') return { kept: kept(receipt, 'covers'), covering: receipt };
  const covering = await receipts.find(receipt._id);
  if (!covering) throw new Error('a receipt was there and is not');
  if (covering.personId === receipt.personId) return { kept: kept(covering, 'already'), covering };
  const { noticeId, round, studentId, personId } = receipt;
  const beside = { ...receipt, _id: besideReceiptIdOf(noticeId, round, studentId, personId) };
  if ((await receipts.add(beside)) === 'added') return { kept: kept(beside, 'beside'), covering };
  const own = await receipts.find(beside._id);
  return { kept: kept(own ?? beside, 'already'), covering };
}

function kept(receipt: Receipt, outcome: KeptAnswer['outcome']): KeptAnswer {
  return { receiptId: receipt._id, answeredAt: receipt.answeredAt, isLate: receipt.isLate, outcome };
}

function buildReceipt(tally: Tally, answer: Answer, now: number): Receipt {
  const { bureauId, schoolId, schoolName, schoolYear, classId, className, noticeId, round, version } = tally;
  return {
    _id: receiptIdOf(noticeId, round, answer.studentId),
    schemaVersion: 1,
    bureauId,
    schoolId,
    schoolName,
    schoolYear,
    classId,
    className,
    noticeId,
    noticeTitle: tally.title,
    round,
    version,
    studentName: tally.children[answer.studentId]?.name ?? '',
    answeredAt: now,
    isLate: isLate(now, tally.deadlineAt),
    ...answer,
  };
}
