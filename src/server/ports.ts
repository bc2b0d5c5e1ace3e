import type { TallyChild, Tally, TallyCounts, TallyHead } from '@shared/domain/tally';
import type { RosterExtent } from '@shared/domain/plan-roster';
import type { ClassRoster, RosterRow } from '@shared/domain/roster';
import type { FaultyRow } from '@shared/domain/roster-row';
import type { Notice, NoticeVersion } from '@shared/domain/notice-record';
import type { Objection, Receipt } from '@shared/domain/receipt';
import type { GuardianLink, LinkCode, Person } from '@shared/domain/person';
import type { ChildLink } from '@shared/domain/roles';
import type { TickedStep } from '@shared/domain/first-day';
import type { Download } from '@shared/domain/download';
import type { RosterFlip } from '@shared/domain/roster-flip';
import type { School, StagedRoster } from '@shared/domain/school';
import type { Within } from '@shared/domain/authorisation';
import type { OrgNoticeStore, OrgStore, OriginStore } from './ports/org-stores';

/**
 * What the use cases need of the outside world. Every read of something that belongs to a place takes the grant's
 * `within` or the guardian's own child, and makes it part of the query: a query cannot reach outside a grant.
 */

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type Added = 'added' | 'duplicate';

/** What a change of roster may change of a guardian's child. */
export type ChildPlace = Pick<
  ChildLink,
  'studentName' | 'classId' | 'className' | 'schoolName' | 'schoolYear'
>;

export interface PersonStore {
  find(personId: string): Promise<Person | null>;
  /** Makes the person known, without roles or children; one already known stays as it is. */
  ensure(personId: string): Promise<void>;
  putChild(personId: string, link: ChildLink): Promise<void>;
  /** Changes where a guardian's child is and what it is called; nothing for a child that is not theirs any more. */
  placeChild(personId: string, studentId: string, place: ChildPlace): Promise<void>;
}

export interface LinkCodeStore {
  add(code: LinkCode): Promise<Added>;
  find(code: string): Promise<LinkCode | null>;
  remove(code: string): Promise<void>;
}

export interface LinkStore {
  add(link: GuardianLink): Promise<Added>;
  ofStudent(studentId: string): Promise<GuardianLink[]>;
  ofClass(within: Within & { classId: string }): Promise<GuardianLink[]>;
  /** The ids of children of these classes who have a guardian. */
  linkedStudents(within: Within, classIds: readonly string[]): Promise<Set<string>>;
  /** How many children of each class have a guardian. */
  countLinkedByClass(within: Within): Promise<Map<string, number>>;
  /** The guardians of many children. */
  ofStudents(studentIds: readonly string[]): Promise<GuardianLink[]>;
  /** Moves the links of children to another class, or with '' to none: they have left the roster. */
  moveToClass(studentIds: readonly string[], classId: string): Promise<void>;
}

export interface SchoolStore {
  find(within: Within): Promise<School | null>;
  /** Notes when a step of the first day was taken; null takes it back. False when there is no such school. */
  tickFirstDay(within: Within, step: TickedStep, at: number | null): Promise<boolean>;
  /** Points the school at another roster, if it still points where the change began. */
  flipRoster(within: Within, to: string, flip: RosterFlip): Promise<boolean>;
  /** Notes that rounds and links have followed to the roster in force. */
  markCarried(within: Within, rosterId: string): Promise<void>;
}

export interface RosterStore {
  listClasses(within: Within, rosterId: string): Promise<ClassRoster[]>;
  findClass(within: Within & { classId: string }, rosterId: string): Promise<ClassRoster | null>;
  stage(roster: StagedRoster, classes: readonly ClassRoster[]): Promise<void>;
  findStaged(within: Within, rosterId: string): Promise<StagedRoster | null>;
  /** Confirming also drops the rows that were kept to be mended. */
  mark(rosterId: string, status: StagedRoster['status'], statusAt: number): Promise<void>;
  /** Rosters neither in force nor to be confirmed any more since before `before` (epoch ms), some at a time. */
  listAbandoned(before: number): Promise<StagedRoster[]>;
  remove(roster: StagedRoster): Promise<void>;
}

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

export interface FileStore {
  /** The bytes of a file that a client sent into the inbox; null when it is not there, or lies anywhere else. */
  readUpload(fileId: string): Promise<Uint8Array | null>;
  /** The bytes of a picture that a function kept for letters; null when it is gone, or lies anywhere else. */
  readPicture(fileId: string): Promise<Uint8Array | null>;
  /** Stores a file where no client can write and none can read without a link. Gives its file id. */
  keep(path: string, bytes: Uint8Array): Promise<string>;
  /** Links that open private files for a while, by file id; a file that is gone has none. At most 50 at once. */
  linksTo(fileIds: readonly string[], forSeconds: number): Promise<Map<string, string>>;
  remove(fileId: string): Promise<void>;
}

export interface DownloadStore {
  add(download: Download): Promise<Added>;
  /** Downloads whose time was over before `before` (epoch ms). */
  listExpired(before: number): Promise<Download[]>;
  remove(downloadId: string): Promise<void>;
}

export interface PictureCleaner {
  /**
   * A photo without what a camera writes beside the picture: place, time, device. Which way up it is stays.
   * @throws ActionFailure PICTURE_UNREADABLE when it is neither JPEG nor PNG, PICTURE_TOO_LARGE
   */
  clean(bytes: Uint8Array): { bytes: Uint8Array; extension: 'jpg' | 'png' };
}

/** A roster as a sheet holds it. */
export interface RosterSheet {
  rows: RosterRow[];
  /** A sheet of mended rows adds to the roster in force; any other takes its place. */
  extent: RosterExtent;
  /** Headers of columns that are not read and not kept. */
  ignoredColumns: string[];
}

export interface SheetReader {
  /**
   * Reads the pupils of an .xlsx or .xls workbook, all its sheets, or of a table in a text (.csv) or a web page.
   * @throws ActionFailure ROSTER_NOT_A_SPREADSHEET, ROSTER_PROTECTED, ROSTER_NOT_UTF8, ROSTER_EMPTY,
   *   ROSTER_NO_HEADER, ROSTER_TOO_LARGE
   */
  readRoster(bytes: Uint8Array, fileName: string): Promise<RosterSheet>;
}

export interface RosterWriter {
  /** An .xlsx of the rows to mend, with a column for each reason, that imports by itself. */
  writeFaultyRows(rows: readonly FaultyRow[]): Promise<Uint8Array>;
  /** An .xlsx to fill in. */
  writeTemplate(): Promise<Uint8Array>;
}

/** Who the platform says is calling. Never the request. */
export interface Identity {
  /** The caller's person id, or null when the platform names no user. */
  personId(): string | null;
  isTimer(): boolean;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Waits a short, growing, jittered while before another attempt (from 0). */
  pause(attempt: number): Promise<void>;
}

export interface Ids {
  randomBytes(length: number): Uint8Array;
}

/** What a log line may hold: names and numbers of the system, never of a person. */
export interface LogEntry {
  event: string;
  action?: string;
  requestId?: string;
  code?: string;
  ms?: number;
  count?: number;
  documentId?: string;
  error?: { name: string; code?: string | number; stack: string[] };
}

export interface Logger {
  info(entry: LogEntry): void;
  warn(entry: LogEntry): void;
  error(entry: LogEntry): void;
}

export interface Ports {
  persons: PersonStore;
  linkCodes: LinkCodeStore;
  links: LinkStore;
  schools: SchoolStore;
  rosters: RosterStore;
  notices: NoticeStore;
  tallies: TallyStore;
  receipts: ReceiptStore;
  files: FileStore;
  downloads: DownloadStore;
  orgs: OrgStore;
  orgNotices: OrgNoticeStore;
  origins: OriginStore;
  clock: Clock;
  ids: Ids;
  logger: Logger;
}
