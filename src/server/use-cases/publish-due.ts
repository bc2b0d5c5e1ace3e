import { ActionFailure } from '@shared/domain/errors';
import type { Notice } from '@shared/domain/notice-record';
import type { Ports } from '../ports';
import { openScheduled } from './open-scheduled';

type DuePorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock' | 'logger'>;

/**
 * Opens the scheduled notices whose time has come; gives how many. One that fails keeps no other waiting, and is
 * tried again by the next run. @throws Error when any failed, so that the run counts as failed
 */
export async function publishDue(ports: DuePorts): Promise<{ count: number }> {
  let count = 0;
  const failures: unknown[] = [];
  for (const notice of await ports.notices.listDue(ports.clock.now())) {
    try {
      if (await openOne(ports, notice)) count += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'scheduled notices could not be opened');
  return { count };
}

/** A notice nobody is left for stays scheduled: the school sees it as overdue, and can change or cancel it. */
async function openOne(ports: DuePorts, notice: Notice): Promise<boolean> {
  try {
    return (await openScheduled(ports, notice)) !== null;
  } catch (error) {
    if (!(error instanceof ActionFailure)) throw error;
    ports.logger.warn({ event: 'scheduled notice not opened', documentId: notice._id, code: error.code });
    return false;
  }
}
