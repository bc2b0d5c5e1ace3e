import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { findSchool } from './find-class';
import { finishRosterFlip, type FlipPorts } from './finish-roster-flip';
import type { UseCase } from './use-case';

type ConfirmPorts = FlipPorts & Pick<Ports, 'files'>;

/**
 * Makes a staged roster the current one by flipping one pointer, then moves open rounds and links along. Confirming
 * again finishes what an interruption left.
 * @throws ActionFailure NOT_FOUND, ROSTER_GONE when another roster took its place meanwhile
 */
export function createConfirmRoster(ports: ConfirmPorts): UseCase<'confirm-roster'> {
  return async ({ rosterId }, { within }) => {
    const staged = await ports.rosters.findStaged(within, rosterId);
    if (!staged) throw new ActionFailure('NOT_FOUND');
    const school = await finishRosterFlip(ports, within);
    if (school.rosterId !== rosterId) {
      if (staged.status !== 'staged') throw new ActionFailure('ROSTER_GONE');
      const flip = {
        kind: 'import',
        from: staged.baseRosterId,
        at: ports.clock.now(),
        isCarried: false,
      } as const;
      const isFlipped = await ports.schools.flipRoster(within, rosterId, flip);
      // Not flipped, and yet there: somebody else confirmed the same preview.
      if (!isFlipped && (await findSchool(ports, within)).rosterId !== rosterId) {
        throw new ActionFailure('ROSTER_GONE');
      }
      await finishRosterFlip(ports, within);
    }
    // Also when it was confirmed before: that run may have ended just short of it.
    await ports.files.remove(staged.fileId);
    const classes = await ports.rosters.listClasses(within, rosterId);
    return {
      classes: classes.length,
      students: classes.reduce((sum, klass) => sum + klass.students.length, 0),
    };
  };
}
