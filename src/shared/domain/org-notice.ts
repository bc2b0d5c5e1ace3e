import type { Block } from './letter';
import type { AudienceLodging, Level, NoticeKind, Topic } from './notice';

/** Which schools and which of their children a letter from above is for. */
export interface OrgAudience {
  /** Orgs whose schools are meant, with all below them. Empty: the whole of the sending org. */
  orgIds: string[];
  /** Grades as `parseClassName` counts them, -4 to 12. Empty: every grade. */
  grades: number[];
  lodging: AudienceLodging;
}

/** Why a school has not got the letter: it is still to be sent there, has no roster yet, or no class it is for. */
export const UNREACHED_REASONS = ['waiting', 'noRoster', 'noClasses'] as const;
export type UnreachedReason = (typeof UNREACHED_REASONS)[number];

export interface UnreachedSchool {
  schoolId: string;
  reason: UnreachedReason;
}

/**
 * What an org above the school decided to send. Every school it is for gets a notice of its own, which points back
 * here by its `originId`; this document is written first, so that an interrupted sending can be finished.
 */
export interface OrgNotice {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  orgId: string;
  orgName: string;
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  title: string;
  blocks: Block[];
  deadlineAt: number | null;
  audience: OrgAudience;
  /** The schools it was decided for, frozen: one that opens later is not part of its figures. */
  schoolIds: string[];
  publishedAt: number;
  publisherId: string;
  status: 'open' | 'withdrawn';
  withdrawnAt: number | null;
  withdrawnReason: string | null;
  /** False while the timer still has work with it: schools without the letter, or a withdrawal still spreading. */
  isSettled: boolean;
  /** As the last run found it. */
  unreached: UnreachedSchool[];
}

/** How long a letter without a deadline waits for schools that have no roster yet. */
const WAITS_WITHOUT_DEADLINE_MS = 30 * 24 * 60 * 60 * 1000;

/** Until when a school that gets its first roster still gets this letter (epoch ms). */
function waitsUntil({ deadlineAt, publishedAt }: OrgNotice): number {
  return deadlineAt ?? publishedAt + WAITS_WITHOUT_DEADLINE_MS;
}

/** Whether nothing is left to do at schools: what remains unreached will not be reached by trying again. */
export function isDelivered(notice: OrgNotice, unreached: readonly UnreachedSchool[], now: number): boolean {
  return unreached.every(
    ({ reason }) => reason === 'noClasses' || (reason === 'noRoster' && now > waitsUntil(notice)),
  );
}
