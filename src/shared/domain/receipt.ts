import type { Channel } from './tally';
import type { Relation } from './roles';
import type { Strokes } from './strokes';

/**
 * One child's answer in one round, bound to the exact text by its hash and to the moment by the server's clock.
 * The first answer covers the child; a second guardian's is kept beside it.
 */
export interface Receipt {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolName: string;
  schoolYear: string;
  classId: string;
  className: string;
  studentId: string;
  studentName: string;
  noticeId: string;
  noticeTitle: string;
  round: number;
  version: number;
  versionHash: string;
  channel: Channel;
  /** The guardian who answered, or the staff member who recorded the answer. */
  personId: string;
  signerName: string;
  relation: Relation | null;
  strokes: Strokes | null;
  /** The server's clock, epoch ms. */
  answeredAt: number;
  /** When the signer's own phone says it was tapped: a claim, kept beside the server's clock. */
  tappedAt: number | null;
  isLate: boolean;
  note: string | null;
}

/** The id of the answer that covers the child. */
export function receiptIdOf(noticeId: string, round: number, studentId: string): string {
  return `${noticeId}:${round}:${studentId}`;
}

/** The id of an answer kept beside the first: one for each further person. */
export function besideReceiptIdOf(
  noticeId: string,
  round: number,
  studentId: string,
  personId: string,
): string {
  return `${receiptIdOf(noticeId, round, studentId)}:${personId}`;
}

/** Whether this answer is the one that covers its child. */
export function coversChild(receipt: Receipt): boolean {
  return receipt._id === receiptIdOf(receipt.noticeId, receipt.round, receipt.studentId);
}
