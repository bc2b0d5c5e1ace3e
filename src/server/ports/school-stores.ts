import type { Within } from '@shared/domain/authorisation';
import type { TickedStep } from '@shared/domain/first-day';
import type { ClassRoster } from '@shared/domain/roster';
import type { RosterFlip } from '@shared/domain/roster-flip';
import type { School, StagedRoster } from '@shared/domain/school';

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
