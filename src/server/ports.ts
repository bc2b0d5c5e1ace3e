import type { RosterExtent } from '@shared/domain/plan-roster';
import type { RosterRow } from '@shared/domain/roster';
import type { FaultyRow } from '@shared/domain/roster-row';
import type { DownloadStore, FileStore } from './ports/files';
import type { OrgNoticeStore, OrgStore, OriginStore } from './ports/org-stores';
import type { LinkCodeStore, LinkStore, PersonStore } from './ports/people-stores';
import type { NoticeStore, ReceiptStore, TallyStore } from './ports/round-stores';
import type { RosterStore, SchoolStore } from './ports/school-stores';

export type { DownloadStore, FileStore, PictureCleaner } from './ports/files';
export type { LinkCodeStore, LinkStore, PersonStore } from './ports/people-stores';
export type { ChildChange, NoticeStore, ReceiptStore, TallyStore } from './ports/round-stores';
export type { RosterStore, SchoolStore } from './ports/school-stores';
export type { Added, Page } from './ports/stored';

/**
 * What the use cases need of the outside world. Every read of something that belongs to a place takes the grant's
 * `within` or the guardian's own child, and makes it part of the query: a query cannot reach outside a grant.
 */

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
