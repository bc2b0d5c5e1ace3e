import { ActionFailure } from '@shared/domain/errors';
import { isAmong, type AudienceLodging, type Reach } from '@shared/domain/notice';
import type { ClassRoster } from '@shared/domain/roster';

/** Whom a notice is meant for. */
export interface Audience {
  reach?: Reach;
  classIds: readonly string[];
  lodging?: AudienceLodging;
}

/**
 * The classes of a roster in which a notice finds somebody; classes that are gone are passed over.
 * @throws ActionFailure AUDIENCE_EMPTY without such a class, AUDIENCE_WITHOUT_LODGING when there are children, but
 *   none registered as boarders (or day pupils)
 */
export function narrowAudience(classes: readonly ClassRoster[], audience: Audience): ClassRoster[] {
  const wished = classes.filter(
    ({ classId, students }) =>
      students.length > 0 && (audience.reach === 'school' || audience.classIds.includes(classId)),
  );
  if (wished.length === 0) throw new ActionFailure('AUDIENCE_EMPTY', ['classIds']);
  const concerned = wished.filter(({ students }) => students.some((one) => isAmong(audience.lodging, one)));
  if (concerned.length === 0) throw new ActionFailure('AUDIENCE_WITHOUT_LODGING', ['lodging']);
  return concerned;
}

/** The same for a notice being written. @throws ActionFailure AUDIENCE_EMPTY also when one of the classes is not there */
export function checkAudience(classes: readonly ClassRoster[], audience: Audience): ClassRoster[] {
  const known = new Set(classes.filter(({ students }) => students.length > 0).map(({ classId }) => classId));
  if (audience.reach !== 'school' && !audience.classIds.every((classId) => known.has(classId))) {
    throw new ActionFailure('AUDIENCE_EMPTY', ['classIds']);
  }
  return narrowAudience(classes, audience);
}
