import { digestOf } from './digest';
import type { Block } from './letter';
import type { AudienceLodging, Level, NoticeKind, Reach, Topic } from './notice';

/**
 * Where a notice stands. `publishing`, `correcting` and `withdrawing` are steps under way: each can be repeated, and
 * the reconcile job finishes what was interrupted.
 */
export type NoticeStage = 'scheduled' | 'publishing' | 'open' | 'correcting' | 'withdrawing' | 'withdrawn';

/** What a school decided to send, kept from the first moment so that an interrupted step can be finished. */
export interface Notice {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolName: string;
  schoolYear: string;
  /** The notice of a bureau that this one carries on; null, or absent in older documents, for a school's own. */
  originId?: string | null;
  /** Which org above the school it came from, for the school and its families to read. */
  originName?: string | null;
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  title: string;
  blocks: Block[];
  version: number;
  versionHash: string;
  round: number;
  /** Why families are asked again, as the school wrote it; null in the first round. */
  correctionReason?: string | null;
  /** The roster whose children the current round counts. */
  rosterId: string;
  /** Absent in documents from before there was a choice: chosen classes. */
  reach?: Reach;
  classIds: string[];
  /** Absent in documents from before there was a choice: all. */
  lodging?: AudienceLodging;
  deadlineAt: number | null;
  /** When it is to open by itself; null for one that was sent at once. */
  publishAt?: number | null;
  /** Grows with every change of a scheduled notice, so that nobody overwrites a change they have not seen. */
  scheduleRevision?: number;
  /** When the current round opened; of a scheduled notice, when it is to open. */
  publishedAt: number;
  publisherId: string;
  status: NoticeStage;
  /** When the step under way, or the last one, began. */
  stepAt: number;
  withdrawnReason?: string | null;
}

/** The text as it was published, frozen. A receipt is bound to its hash. */
export interface NoticeVersion {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  noticeId: string;
  version: number;
  versionHash: string;
  title: string;
  blocks: Block[];
  publishedAt: number;
}

export function versionIdOf(noticeId: string, version: number): string {
  return `${noticeId}:v${version}`;
}

/** The hash a signature is bound to: everything a family read that it answers for. */
export function versionHashOf(text: {
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  title: string;
  blocks: readonly Block[];
}): string {
  const { kind, topic, level, title, blocks } = text;
  return digestOf({ kind, topic, level, title, blocks });
}
