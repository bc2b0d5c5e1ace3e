import type { FirstDayPaper } from '@shared/domain/first-day';
import type { Block } from '@shared/domain/letter';
import type { Level, NoticeKind, NoticeStatus } from '@shared/domain/notice';
import type { Relation } from '@shared/domain/roles';
import type { Strokes } from '@shared/domain/strokes';
import type { Channel, ChildState, TallyCounts } from '@shared/domain/tally';

/** What every sheet says of the round it is about, so that a sheet found years later can be placed. */
export interface PaperHead {
  schoolName: string;
  title: string;
  kind: NoticeKind;
  level: Level;
  status: NoticeStatus;
  publishedAt: number;
  deadlineAt: number | null;
  round: number;
  version: number;
  versionHash: string;
  printedAt: number;
}

export interface LetterPaper extends PaperHead {
  blocks: readonly Block[];
  /** The bytes of its pictures by file id; one that could not be read is missing. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

export interface SlipsPaper extends PaperHead {
  className: string;
  names: readonly string[];
}

/** One child of a round with the answer that covers it. */
export interface ListedChild {
  className: string;
  /** Place in the class list, from 1. */
  seat: number;
  name: string;
  state: ChildState;
  channel: Channel | null;
  openedAt: number | null;
  answeredAt: number | null;
  isLate: boolean;
  hasJoined: boolean;
  hasLeft: boolean;
  /** The family objected to an answer that staff recorded, and there is no other yet. */
  isContested: boolean;
  signerName: string | null;
  relation: Relation | null;
  note: string | null;
  /** The version of the text that was answered; null when nothing was. */
  signedVersion: number | null;
}

export interface ReceiptListPaper extends PaperHead {
  className: string;
  counts: TallyCounts;
  children: readonly (ListedChild & { strokes: Strokes | null })[];
}

export interface ClassFigures {
  className: string;
  grade: string | null;
  counts: TallyCounts;
}

export interface ReportPaper extends PaperHead {
  counts: TallyCounts;
  /** In the school's class order. */
  classes: readonly ClassFigures[];
}

export interface NoticeWorkbook extends ReportPaper {
  children: readonly ListedChild[];
}

/** Makes sheets to print, each one HTML file. */
export interface PaperPrinter {
  /** The letter with a receipt to tear off. */
  letter(paper: LetterPaper): Uint8Array;
  /** A slip to sign for each child, several to a page. */
  slips(paper: SlipsPaper): Uint8Array;
  /** The list a school files: every child with its answer, and room to sign by hand. */
  receiptList(paper: ReceiptListPaper): Uint8Array;
  /** A school's figures of one notice, with a line for its leader to sign. */
  report(paper: ReportPaper): Uint8Array;
  /** A page to hand out before the school begins. */
  firstDay(paper: FirstDayPaper, schoolName: string): Uint8Array;
}

export interface WorkbookWriter {
  /** The figures and the list of children of one notice as an .xlsx workbook. No cell of it is ever a formula. */
  writeNotice(workbook: NoticeWorkbook): Promise<Uint8Array>;
}
