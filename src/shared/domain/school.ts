import type { FirstDayTicks } from './first-day';
import type { RosterFlip } from './roster-flip';
import type { FaultyRow } from './roster-row';

/** A school and the roster in force there. */
export interface School {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  /** The org directly above: the bureau itself, a 学区 or a 中心校. */
  orgId: string;
  name: string;
  schoolYear: string;
  /** The roster in force; every class document of another roster is invisible. */
  rosterId: string | null;
  /** Missing until a first roster was confirmed. */
  rosterFlip?: RosterFlip;
  /** Steps of the first day that somebody of the school ticked; absent before the first tick. */
  firstDay?: FirstDayTicks;
}

/** An import waiting to be confirmed; what it changes is the difference between its classes and the base's. */
export interface StagedRoster {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  baseRosterId: string | null;
  /** `superseded`: another one took its place; `undone`: it was taken back. */
  status: 'staged' | 'confirmed' | 'superseded' | 'undone';
  /** Since when; what is neither in force nor to be confirmed any more is purged after a while. */
  statusAt: number;
  fileId: string;
  stagedAt: number;
  /** Rows to hand back to be mended; kept until it is confirmed. Of very many only the first. */
  faultyRows?: FaultyRow[];
}
