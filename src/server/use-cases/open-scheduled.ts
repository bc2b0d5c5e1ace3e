import { ActionFailure } from '@shared/domain/errors';
import type { Notice } from '@shared/domain/notice-record';
import type { Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { completePublication } from './complete-publication';
import { findSchool } from './find-class';
import { narrowAudience } from './narrow-audience';

type OpenPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock'>;

/**
 * Publishes a scheduled notice with the roster now in force. The move out of `scheduled` is one conditional write,
 * so of two callers at once only one publishes; null to the other.
 * @throws ActionFailure AUDIENCE_EMPTY, AUDIENCE_WITHOUT_LODGING when the roster has nobody for it any more
 */
export async function openScheduled(
  ports: OpenPorts,
  scheduled: Notice,
): Promise<{ notice: Notice; tallies: Tally[] } | null> {
  const { bureauId, schoolId } = scheduled;
  const within = { bureauId, schoolId };
  const school = await findSchool(ports, within);
  if (!school.rosterId) throw new ActionFailure('AUDIENCE_EMPTY', ['classIds']);
  const classes = await ports.rosters.listClasses(within, school.rosterId);
  const audience = narrowAudience(classes, scheduled);
  const now = ports.clock.now();
  const notice: Notice = {
    ...scheduled,
    schoolName: school.name,
    schoolYear: school.schoolYear,
    rosterId: school.rosterId,
    classIds: audience.map(({ classId }) => classId),
    publishedAt: now,
    status: 'publishing',
    stepAt: now,
  };
  if (!(await ports.notices.beginScheduled(notice))) return null;
  return { notice, tallies: await completePublication(ports, notice) };
}
