import type { Relation, StaffRoleName } from './roles';
import type { Strokes } from './strokes';
import type { Channel } from './tally';

/** A guardian's word that an answer staff recorded is not the family's. */
export interface Objection {
  /** Epoch ms. */
  at: number;
  personId: string;
  reason: string;
}

/**
 * One child's answer in one round, bound to the exact text by its hash and to the moment by the server's clock.
 * The first answer covers the child; a second guardian's is kept beside it. An answer a family objected to is kept
 * too, but covers nothing any more, and the next one takes its place.
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
  /** Empty where staff recorded it without a name: a paper slip carries the signature itself. */
  signerName: string;
  relation: Relation | null;
  strokes: Strokes | null;
  /** The server's clock, epoch ms. */
  answeredAt: number;
  /** When the signer's own phone says it was tapped: a claim, kept beside the server's clock. */
  tappedAt: number | null;
  isLate: boolean;
  note: string | null;
  /** As whom a member of staff recorded it; absent for an answer in WeChat. */
  recordedBy?: StaffRoleName;
  /** The recording's own key, by which a repeated request is told from a new recording. */
  requestKey?: string;
  /** The photo of the paper slip, in private storage. Never part of an answer to anybody. */
  slipFileId?: string;
  objection?: Objection;
  /** The place it came to cover, where it was kept beside an answer that a family objected to. */
  tookPlace?: number;
}

/**
 * The id of the answer that covers the child, `place` being how many such answers the family objected to before:
 * one id a place, so that of any number of answers at once exactly one covers the child.
 */
export function receiptIdOf(noticeId: string, round: number, studentId: string, place = 0): string {
  const first = `${noticeId}:${round}:${studentId}`;
  return place === 0 ? first : `${first}:again:${place}`;
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

/** The place in which this answer covers its child, or did until the family objected; null when kept beside. */
export function placeOf(receipt: Receipt): number | null {
  if (receipt.tookPlace !== undefined) return receipt.tookPlace;
  const first = receiptIdOf(receipt.noticeId, receipt.round, receipt.studentId);
  if (receipt._id === first) return 0;
  const again = /^:again:(\d+)$/.exec(receipt._id.slice(first.length));
  return again ? Number(again[1]) : null;
}

/** Whether this answer is the one that covers its child. */
export function coversChild(receipt: Receipt): boolean {
  return placeOf(receipt) !== null && receipt.objection === undefined;
}

/** Whether staff entered this answer: only such a one can be objected to, the others were given by the family. */
export function isRecorded(receipt: Pick<Receipt, 'channel'>): boolean {
  return receipt.channel !== 'wechat';
}

/** How long a family is told of a recorded answer on its first page. Its receipts show it for good. */
export const TOLD_FOR_MS = 30 * 24 * 60 * 60_000;
