import { ActionFailure } from '@shared/domain/errors';
import { diffRosters } from '@shared/domain/roster-difference';
import type { Ports } from '../ports';
import { applyRosterChange } from './apply-roster-change';
import { findSchool } from './find-class';
import type { UseCase } from './use-case';

type ConfirmPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'persons' | 'tallies' | 'files' | 'clock'>;

/**
 * Makes a staged roster the current one by flipping one pointer, then moves open rounds and links along. Confirming
 * again finishes what an interruption left.
 * @throws ActionFailure NOT_FOUND, ROSTER_GONE when another roster took its place meanwhile
 */
export function createConfirmRoster(ports: ConfirmPorts): UseCase<'confirm-roster'> {
  return async ({ rosterId }, { within }) => {
    const staged = await ports.rosters.findStaged(within, rosterId);
    if (!staged) throw new ActionFailure('NOT_FOUND');
    const isFlipped =
      staged.status === 'staged' && (await ports.schools.flipRoster(within, staged.baseRosterId, rosterId));
    const school = await findSchool(ports, within);
    if (!isFlipped && school.rosterId !== rosterId) throw new ActionFailure('ROSTER_GONE');
    const classes = await ports.rosters.listClasses(within, rosterId);
    if (staged.status === 'staged') {
      const base = staged.baseRosterId;
      const before = base === null ? [] : await ports.rosters.listClasses(within, base);
      await applyRosterChange(ports, within, diffRosters(before, classes), classes, school.name);
      await ports.rosters.markConfirmed(rosterId);
      await ports.files.remove(staged.fileId);
    }
    return {
      classes: classes.length,
      students: classes.reduce((sum, klass) => sum + klass.students.length, 0),
    };
  };
}
