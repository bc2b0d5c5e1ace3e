import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { advanceInTally } from './advance-in-tally';
import type { UseCase } from './use-case';

/** Records that the text was on the guardian's screen: person and one conditional write, two requests. */
export function createOpenNotice(ports: Pick<Ports, 'tallies' | 'clock'>): UseCase<'open-notice'> {
  return async ({ noticeId, round, seenState }, { child }) => {
    const now = ports.clock.now();
    if (await ports.tallies.openFrom(child, noticeId, round, seenState, now)) return { state: 'opened' };
    const readTally = () => ports.tallies.findForChild(child, noticeId, round);
    const tally = await readTally();
    if (!tally) throw new ActionFailure('NOT_FOUND');
    const event = { type: 'opened', at: now } as const;
    const standing = await advanceInTally(ports, tally, child.studentId, event, readTally);
    if (!standing) throw new ActionFailure('NOT_FOUND');
    return { state: standing.state };
  };
}
