import type { Within } from '@shared/domain/authorisation';
import { diffRosters } from '@shared/domain/roster-difference';
import type { School } from '@shared/domain/school';
import type { Ports } from '../ports';
import { applyRosterChange } from './apply-roster-change';
import { findSchool } from './find-class';

export type FlipPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'persons' | 'tallies' | 'clock'>;

/**
 * Carries the school's latest change of roster to its rounds and links, unless that was done to the end. Called after
 * a change and before the next one, so that an interrupted change is finished by whoever comes next. Gives the school.
 * @throws ActionFailure NOT_FOUND
 */
export async function finishRosterFlip(ports: FlipPorts, within: Within): Promise<School> {
  const school = await findSchool(ports, within);
  const { rosterId, rosterFlip: flip } = school;
  if (!rosterId || !flip || flip.isCarried) return school;
  const before = flip.from === null ? [] : await ports.rosters.listClasses(within, flip.from);
  const after = await ports.rosters.listClasses(within, rosterId);
  await applyRosterChange(ports, within, diffRosters(before, after), after, school.name);
  await ports.rosters.mark(rosterId, 'confirmed', flip.at);
  if (flip.from) await ports.rosters.mark(flip.from, flip.kind === 'undo' ? 'undone' : 'superseded', flip.at);
  await ports.schools.markCarried(within, rosterId);
  return { ...school, rosterFlip: { ...flip, isCarried: true } };
}
