import type { Within } from '@shared/domain/authorisation';
import type { Notice, NoticeVersion } from '@shared/domain/notice-record';
import type { Objection, Receipt } from '@shared/domain/receipt';
import type { ChildLink } from '@shared/domain/roles';
import type { Tally, TallyChild, TallyCounts, TallyHead } from '@shared/domain/tally';
import type { Added, Page } from './stored';

export interface NoticeStore {
  add(notice: Notice): Promise<Added>;
  find(within: Within, noticeId: string): Promise<Notice | null>;
  /** Puts a corrected notice in place of an open one, if `from` is still its version. */
  correct(notice: Notice, from: number): Promise<boolean>;
  /** Changes what is planned, if it still waits and nobody changed it since `from` (a `scheduleRevision`). */
  changeScheduled(notice: Notice, from: number): Promise<boolean>;
  /** Takes a scheduled notice up for publication with the roster now in force. Only one caller ever can. */
  beginScheduled(notice: Notice): Promise<boolean>;
  /** Marks this round and version as finished. False when the notice has moved on or was taken back meanwhile. */
  markOpen(notice: Notice): Promise<boolean>;
  /** Begins to take a notice back, at `stepAt` (epoch ms); the first reason stays. */
  beginWithdrawal(within: Within, noticeId: string, reason: string, stepAt: number): Promise<void>;
  markWithdrawn(noticeId: string): Promise<void>;
  /** Notices with a step under way that was begun before `before` (epoch ms). */
  listUnfinished(before: number): Promise<Notice[]>;
  /** Scheduled notices whose time has come. */
  listDue(now: number): Promise<Notice[]>;
  /** What the school has planned and not sent yet, soonest first. */
  listScheduled(within: Within): Promise<Notice[]>;
  /** Where these notices stand, and at which version. */
  listStages(noticeIds: readonly string[]): Promise<Pick<Notice, '_id' | 'status' | 'version'>[]>;
  addVersion(version: NoticeVersion): Promise<Added>;
  findVersion(noticeId: string, version: number): Promise<NoticeVersion | null>;
}

/** One child of a tally, as it was read and as it is to be; `before` null where it is not there yet. */
export interface ChildChange {
  studentId: string;
  before: TallyChild | null;
  after: TallyChild;
}

export interface TallyStore {
  addMissing(tallies: readonly Tally[]): Promise<void>;
  /** The tally of one round for a guardian's own child. */
  findForChild(child: ChildLink, noticeId: string, round: number): Promise<Tally | null>;
  /** The tally of the newest round for a guardian's own child. */
  findNewestForChild(child: ChildLink, noticeId: string): Promise<Tally | null>;
  find(within: Within & { classId: string }, noticeId: string, round: number): Promise<Tally | null>;
  /** Open tallies of the classes of these children, holding only these children. */
  listOpenForChildren(children: readonly ChildLink[]): Promise<Tally[]>;
  listOpenOfClasses(within: Within, classIds: readonly string[]): Promise<Tally[]>;
  listHeadsOfClass(within: Within & { classId: string }): Promise<TallyHead[]>;
  /** The classes of one notice, every round of it. */
  listHeadsOfNotice(within: Within, noticeId: string): Promise<TallyHead[]>;
  listHeadsOfSchool(within: Within, cursor: string | null): Promise<Page<TallyHead>>;
  /** The classes of one round with their children, page by page. */
  listOfRound(within: Within, noticeId: string, round: number): Promise<Tally[]>;
  listOpen(cursor: string | null): Promise<Page<Tally>>;
  /**
   * Replaces one child and moves the counts in one atomic write, if the tally is open and the child still stands
   * where `before` says (null: is not there yet). False when it does not.
   */
  replaceChild(
    tallyId: string,
    studentId: string,
    before: TallyChild | null,
    after: TallyChild,
  ): Promise<boolean>;
  /**
   * Replaces several children and moves the counts in one atomic write, if the tally has this status and every one
   * of the children still stands where it was read. False, and nothing written, when one does not.
   */
  replaceChildren(
    tallyId: string,
    status: Tally['status'],
    changes: readonly ChildChange[],
  ): Promise<boolean>;
  /**
   * Moves a guardian's own child from the state the reader saw to 已阅读, in one request. False when the child does
   * not stand there any more, or the round is not open.
   */
  openFrom(
    child: ChildLink,
    noticeId: string,
    round: number,
    seen: 'unlinked' | 'undelivered' | 'delivered',
    openedAt: number,
  ): Promise<boolean>;
  /** Writes recounted children and counts, if nothing was written since `revision`. */
  recount(
    tallyId: string,
    revision: number,
    children: Record<string, TallyChild>,
    counts: TallyCounts,
  ): Promise<boolean>;
  withdraw(within: Within, noticeId: string, reason: string): Promise<number>;
  replaceText(
    within: Within,
    noticeId: string,
    text: { round: number; version: number; versionHash: string; title: string },
  ): Promise<void>;
  /** Closes what is still open of earlier rounds and says which round took their place. */
  closeRoundsBefore(within: Within, noticeId: string, round: number): Promise<void>;
}

export interface ReceiptStore {
  /** Adds receipts, many in one request. Gives the ids of those that were there already and stay as they are. */
  addAll(receipts: readonly Receipt[]): Promise<Set<string>>;
  findForChildren(receiptId: string, studentIds: readonly string[]): Promise<Receipt | null>;
  listForChildren(studentIds: readonly string[], cursor: string | null): Promise<Page<Receipt>>;
  /** Answers that staff recorded for these children since `since` (epoch ms), newest first, a page at most. */
  listRecorded(studentIds: readonly string[], since: number): Promise<Receipt[]>;
  /** The first answer of each of these children in one round, by id. */
  firstOfRound(noticeId: string, round: number, studentIds: readonly string[]): Promise<Receipt[]>;
  /** Every answer of these children in one round, the objected ones and those kept beside too. */
  allOfRound(noticeId: string, round: number, studentIds: readonly string[]): Promise<Receipt[]>;
  /** Keeps an objection with the answer, unless one is kept already. */
  object(receiptId: string, objection: Objection): Promise<void>;
  /** Lets an answer that was kept beside another take the place of one objected to. */
  takePlace(receiptId: string, place: number): Promise<void>;
}
