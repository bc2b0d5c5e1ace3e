import { ROSTER_UNDO_MS } from '@shared/domain/roster-flip';
import type { StagedRoster } from '@shared/domain/school';
import type { Ports } from '../ports';

type PurgePorts = Pick<Ports, 'schools' | 'rosters' | 'files' | 'clock'>;

/**
 * Deletes rosters that were never confirmed, were taken back or have been replaced since before `before` (epoch ms),
 * with their classes and uploaded files. Never the one in force, nor one that a change under way still reads or that
 * an undo may still bring back. Gives how many went.
 */
export async function purgeStagedRosters(ports: PurgePorts, before: number): Promise<{ count: number }> {
  let count = 0;
  const latest = Math.min(before, ports.clock.now() - ROSTER_UNDO_MS);
  for (const roster of await ports.rosters.listAbandoned(latest)) {
    if (await isNeeded(ports, roster)) continue;
    await ports.files.remove(roster.fileId);
    await ports.rosters.remove(roster);
    count += 1;
  }
  return { count };
}

async function isNeeded(
  { schools }: PurgePorts,
  { _id, bureauId, schoolId }: StagedRoster,
): Promise<boolean> {
  const school = await schools.find({ bureauId, schoolId });
  const flip = school?.rosterFlip;
  return school?.rosterId === _id || (flip?.from === _id && !flip.isCarried);
}
