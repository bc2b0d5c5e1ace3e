import { ActionFailure } from '@shared/domain/errors';
import { undoableUntil } from '@shared/domain/roster-flip';
import type { School } from '@shared/domain/school';
import { findSchool } from './find-class';
import { finishRosterFlip, type FlipPorts } from './finish-roster-flip';
import type { UseCase } from './use-case';

/**
 * Takes the last import back: the roster before it is in force again, and open rounds and links follow. Children who
 * had left are where they were, with what they had answered; who came with the import is marked as left. Calling it
 * again finishes what an interruption left.
 * @throws ActionFailure ROSTER_UNDO_OVERTAKEN when the roster has changed since, ROSTER_UNDO_FIRST, ROSTER_UNDO_LATE
 */
export function createUndoRoster(ports: FlipPorts): UseCase<'undo-roster'> {
  return async ({ rosterId }, { within }) => {
    const school = await finishRosterFlip(ports, within);
    if (!isUndone(school, rosterId)) {
      const from = previousOf(school, rosterId, ports.clock.now());
      const flip = { kind: 'undo', from: rosterId, at: ports.clock.now(), isCarried: false } as const;
      const isFlipped = await ports.schools.flipRoster(within, from, flip);
      if (!isFlipped && !isUndone(await findSchool(ports, within), rosterId)) {
        throw new ActionFailure('ROSTER_UNDO_OVERTAKEN');
      }
      await finishRosterFlip(ports, within);
    }
    const { rosterId: current } = await findSchool(ports, within);
    const classes = current ? await ports.rosters.listClasses(within, current) : [];
    return {
      classes: classes.length,
      students: classes.reduce((sum, klass) => sum + klass.students.length, 0),
    };
  };
}

function isUndone({ rosterFlip }: School, rosterId: string): boolean {
  return rosterFlip?.kind === 'undo' && rosterFlip.from === rosterId;
}

function previousOf({ rosterId: current, rosterFlip: flip }: School, rosterId: string, now: number): string {
  if (current !== rosterId || flip?.kind !== 'import') throw new ActionFailure('ROSTER_UNDO_OVERTAKEN');
  const until = undoableUntil(flip);
  if (flip.from === null || until === null) throw new ActionFailure('ROSTER_UNDO_FIRST');
  if (now >= until) throw new ActionFailure('ROSTER_UNDO_LATE');
  return flip.from;
}
