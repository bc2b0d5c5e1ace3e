import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { advanceInTally } from './advance-in-tally';
import type { UseCase } from './use-case';

/** Records that the text was on the guardian's screen. */
export function createOpenNotice(ports: Pick<Ports, 'tallies' | 'clock'>): UseCase<'open-notice'> {
  return async ({ noticeId, round }, { child }) => {
    const readTally = () => ports.tallies.findForChild(child, noticeId, round);
    const tally = await readTally();
    if (!tally) throw new ActionFailure('NOT_FOUND');
    const event = { type: 'opened', at: ports.clock.now() } as const;
    const standing = await advanceInTally(ports, tally, child.studentId, event, readTally);
    if (!standing) throw new ActionFailure('NOT_FOUND');
    return { state: standing.state };
  };
}
