import { parseClassName } from '@shared/domain/class-name';
import { derivedId } from '@shared/domain/digest';
import { ActionFailure } from '@shared/domain/errors';
import {
  isDelivered,
  type OrgNotice,
  type UnreachedReason,
  type UnreachedSchool,
} from '@shared/domain/org-notice';
import type { School } from '@shared/domain/school';
import type { Ports } from '../ports';
import { openPublication } from './open-publication';

export type DeliveryPorts = Pick<
  Ports,
  'orgs' | 'orgNotices' | 'origins' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock' | 'logger'
>;

/** How far a letter came. */
export interface Delivery {
  reached: number;
  unreached: UnreachedSchool[];
}

/**
 * Gives a letter from above to every school that does not have it yet, until the time is up (`until`, epoch ms). What
 * is left is `waiting` for the next run. Each school's notice has an id of its own, so any number of runs, one after
 * another or at once, send it once.
 */
export async function deliverOrgNotice(
  ports: DeliveryPorts,
  notice: OrgNotice,
  until: number,
): Promise<Delivery> {
  const { _id: originId, bureauId } = notice;
  const reached = await ports.origins.schoolsReached(bureauId, originId);
  const schools = new Map((await ports.orgs.listSchools(bureauId)).map((school) => [school._id, school]));
  const unreached: UnreachedSchool[] = [];
  for (const schoolId of notice.schoolIds.filter((one) => !reached.has(one))) {
    const school = schools.get(schoolId);
    const isTimeUp = ports.clock.now() >= until;
    const reason = !school?.rosterId
      ? 'noRoster'
      : isTimeUp
        ? 'waiting'
        : await giveTo(ports, notice, school);
    if (reason) unreached.push({ schoolId, reason });
  }
  const isSettled = isDelivered(notice, unreached, ports.clock.now());
  await ports.orgNotices.saveProgress(notice, { isSettled, unreached });
  return { reached: notice.schoolIds.length - unreached.length, unreached };
}

/** Why the school has not got it; null when it has. */
async function giveTo(
  ports: DeliveryPorts,
  notice: OrgNotice,
  school: School,
): Promise<UnreachedReason | null> {
  try {
    await publishIn(ports, notice, school);
    return null;
  } catch (error) {
    if (error instanceof ActionFailure && NOBODY_THERE.includes(error.code)) return 'noClasses';
    // One school's trouble does not keep the letter from the others; the next run tries again.
    const name = error instanceof Error ? error.name : 'unknown';
    ports.logger.error({
      event: 'school not reached',
      documentId: `${notice._id}:${school._id}`,
      error: { name, stack: [] },
    });
    return 'waiting';
  }
}

const NOBODY_THERE: readonly string[] = ['AUDIENCE_EMPTY', 'AUDIENCE_WITHOUT_LODGING'];

/** @throws ActionFailure AUDIENCE_EMPTY, AUDIENCE_WITHOUT_LODGING where the letter is for none of the children */
async function publishIn(ports: DeliveryPorts, notice: OrgNotice, school: School): Promise<void> {
  const { kind, topic, level, title, blocks, deadlineAt, publisherId, audience } = notice;
  const classIds = await classesOf(ports, school, audience.grades);
  if (audience.grades.length > 0 && classIds.length === 0) throw new ActionFailure('AUDIENCE_EMPTY');
  await openPublication(ports, school, {
    ...{ kind, topic, level, title, blocks, deadlineAt, publisherId },
    noticeId: derivedId('notice', notice._id, school._id),
    originId: notice._id,
    originName: notice.orgName,
    reach: audience.grades.length > 0 ? 'classes' : 'school',
    classIds,
    lodging: audience.lodging,
    publishAt: null,
  });
}

/** The classes of these grades; none where every grade is meant. */
async function classesOf(
  { rosters }: Pick<Ports, 'rosters'>,
  { _id: schoolId, bureauId, rosterId, schoolYear }: School,
  grades: readonly number[],
): Promise<string[]> {
  if (grades.length === 0 || !rosterId) return [];
  const classes = await rosters.listClasses({ bureauId, schoolId }, rosterId);
  const isMeant = (name: string): boolean => {
    const { grade } = parseClassName(name, '', schoolYear);
    return grade !== null && grades.includes(grade);
  };
  return classes.flatMap(({ classId, name, students }) =>
    students.length > 0 && isMeant(name) ? [classId] : [],
  );
}
