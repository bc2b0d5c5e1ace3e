import type { WithinOrg } from '@shared/domain/authorisation';
import type { Org } from '@shared/domain/org';
import type { OrgNotice, UnreachedSchool } from '@shared/domain/org-notice';
import type { School } from '@shared/domain/school';
import type { TallyCounts } from '@shared/domain/tally';
import type { Added, Page } from '../ports';

/** The tree of one bureau, read whole: some hundred documents. */
export interface OrgStore {
  listOrgs(bureauId: string): Promise<Org[]>;
  listSchools(bureauId: string): Promise<School[]>;
}

/** Letters as an org above the school decided to send them. */
export interface OrgNoticeStore {
  add(notice: OrgNotice): Promise<Added>;
  find(within: WithinOrg, noticeId: string): Promise<OrgNotice | null>;
  /** A letter by its id alone, for an org that it may concern: who it is from is compared by the caller. */
  findOfBureau(bureauId: string, noticeId: string): Promise<OrgNotice | null>;
  /** The letters of these orgs, newest first. */
  listOf(bureauId: string, orgIds: readonly string[], cursor: string | null): Promise<Page<OrgNotice>>;
  /** Letters of every bureau in this environment with which the timer still has work. */
  listUnsettled(): Promise<OrgNotice[]>;
  /** Writes how far a letter came; nothing when its status is no longer the one that was worked on. */
  saveProgress(
    notice: OrgNotice,
    progress: { isSettled: boolean; unreached: readonly UnreachedSchool[] },
  ): Promise<void>;
  /** Marks an open letter as taken back; the first reason and moment stay. */
  withdraw(within: WithinOrg, noticeId: string, reason: string, at: number): Promise<void>;
}

/** The current round of a letter from above in one school. */
export interface SchoolSum {
  originId: string;
  schoolId: string;
  counts: TallyCounts;
}

/** What became of letters from above in the schools that got them. */
export interface OriginStore {
  /** The schools where the letter is out, or was taken back; not those where it is still on its way. */
  schoolsReached(bureauId: string, originId: string): Promise<Set<string>>;
  /** Takes the letter back in every school that has it. */
  withdraw(bureauId: string, originId: string, reason: string, at: number): Promise<void>;
  /** The counts of each letter in each school, from the tallies alone, in one request. */
  sumBySchool(bureauId: string, originIds: readonly string[]): Promise<SchoolSum[]>;
}
