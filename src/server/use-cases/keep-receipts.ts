import { isLate } from '@shared/domain/child-progress';
import { standingOf, type Standing } from '@shared/domain/child-standing';
import type { ErrorCode } from '@shared/domain/errors';
import { besideReceiptIdOf, isRecorded, receiptIdOf, type Receipt } from '@shared/domain/receipt';
import type { Channel, Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';

type ReceiptPorts = Pick<Ports, 'receipts' | 'clock'>;

/** What a guardian or a staff member brings; the round's facts come from the tally. */
export type Answer = Pick<
  Receipt,
  | 'studentId'
  | 'personId'
  | 'signerName'
  | 'relation'
  | 'strokes'
  | 'tappedAt'
  | 'note'
  | 'versionHash'
  | 'recordedBy'
  | 'requestKey'
  | 'slipFileId'
> & { channel: Channel };

export type Outcome = 'covers' | 'already' | 'beside';

export interface KeptAnswer {
  receipt: Receipt;
  outcome: Outcome;
}

/** What became of each child's answer: kept, or why not. */
export type Kept = Map<string, KeptAnswer | { problem: ErrorCode }>;

/** Answers that meet an objection the tally does not show yet are looked at again; more than this is a defect. */
const LOOKS = 4;

/** A teacher who is also a parent answers as either, and neither answer stands for the other. */
export function isOwn(receipt: Receipt, answer: Answer): boolean {
  return (
    receipt.studentId === answer.studentId &&
    receipt.personId === answer.personId &&
    isRecorded(receipt) === isRecorded(answer) &&
    !receipt.objection
  );
}

/** An answer on its way into a place. */
interface Placed {
  answer: Answer;
  place: number;
}

/** Keeps the receipts and says, for each child that was kept, what its tally is to show. */
export async function keepReceipts(
  ports: ReceiptPorts,
  tally: Tally,
  answers: readonly Answer[],
  kept: Kept,
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  const now = ports.clock.now();
  const objectionsOf = ({ studentId }: Answer) => tally.children[studentId]?.objections ?? 0;
  // Where the family objected before, what stands is looked up first: the same recording must not come back by itself.
  let taken = answers.filter((answer) => objectionsOf(answer) > 0);
  let waiting = answers
    .filter((answer) => objectionsOf(answer) === 0)
    .map((answer) => ({ answer, place: 0 }));
  for (let look = 0; look < LOOKS && (waiting.length > 0 || taken.length > 0); look += 1) {
    const built = waiting.map(({ answer, place }) => ({
      answer,
      receipt: buildReceipt(tally, answer, place, now),
    }));
    const there = await ports.receipts.addAll(built.map(({ receipt }) => receipt));
    for (const { answer, receipt } of built) {
      if (there.has(receipt._id)) taken.push(answer);
      else {
        kept.set(answer.studentId, { receipt, outcome: 'covers' });
        standings.set(answer.studentId, { ...(standings.get(answer.studentId) ?? FRESH), covering: receipt });
      }
    }
    waiting = await settleTaken(ports, tally, taken, { kept, standings, now });
    taken = [];
  }
  if (waiting.length > 0) throw new Error('answers found no place: families kept objecting');
  return standings;
}

const FRESH: Standing = { covering: null, objections: 0, latest: null };

interface Result {
  kept: Kept;
  standings: Map<string, Standing>;
  now: number;
}

/** Answers whose place was taken: told so, kept beside, or given the next place where the family objected. */
async function settleTaken(
  { receipts }: ReceiptPorts,
  tally: Tally,
  taken: readonly Answer[],
  { kept, standings, now }: Result,
): Promise<Placed[]> {
  if (taken.length === 0) return [];
  const { noticeId, round } = tally;
  const ids = taken.map(({ studentId }) => studentId);
  const all = await receipts.allOfRound(noticeId, round, ids);
  const next: Placed[] = [];
  const beside: Receipt[] = [];
  for (const answer of taken) {
    const { studentId } = answer;
    const ofChild = all.filter((receipt) => receipt.studentId === studentId);
    const standing = standingOf(ofChild);
    standings.set(studentId, standing);
    const own = ofChild.find((receipt) => isOwn(receipt, answer));
    if (own) kept.set(studentId, { receipt: own, outcome: 'already' });
    else if (ofChild.some((receipt) => isRepeated(receipt, answer)))
      kept.set(studentId, { problem: 'RECORD_OBJECTED' });
    else if (standing.covering) beside.push(besideOf(buildReceipt(tally, answer, 0, now)));
    else next.push({ answer, place: standing.objections });
  }
  const there = await receipts.addAll(beside);
  for (const receipt of beside) {
    const earlier = there.has(receipt._id) && (all.find(({ _id }) => _id === receipt._id) ?? receipt);
    kept.set(
      receipt.studentId,
      earlier ? { receipt: earlier, outcome: 'already' } : { receipt, outcome: 'beside' },
    );
  }
  return next;
}

/** The very recording that the family objected to, sent once more by a phone that had no reply. */
function isRepeated({ objection, requestKey }: Receipt, answer: Answer): boolean {
  return objection !== undefined && requestKey !== undefined && requestKey === answer.requestKey;
}

function besideOf(receipt: Receipt): Receipt {
  const { noticeId, round, studentId, personId } = receipt;
  return { ...receipt, _id: besideReceiptIdOf(noticeId, round, studentId, personId) };
}

function buildReceipt(tally: Tally, answer: Answer, place: number, now: number): Receipt {
  const { bureauId, schoolId, schoolName, schoolYear, classId, className, noticeId, round, version } = tally;
  return {
    _id: receiptIdOf(noticeId, round, answer.studentId, place),
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
