import { gradeNameOf } from '@shared/domain/class-name';
import { isAmong } from '@shared/domain/notice';
import { undoableUntil } from '@shared/domain/roster-flip';
import type { School } from '@shared/domain/school';
import type { Ports } from '../ports';
import { findSchool } from './find-class';
import type { UseCase } from './use-case';

/** The school's classes, with how many children of each have a guardian linked, and the last import of the roster. */
export function createListClasses(
  ports: Pick<Ports, 'schools' | 'rosters' | 'links' | 'clock'>,
): UseCase<'list-classes'> {
  return async (_input, { within }) => {
    const school = await findSchool(ports, within);
    const classes = school.rosterId ? await ports.rosters.listClasses(within, school.rosterId) : [];
    const linked = await ports.links.countLinkedByClass(within);
    return {
      schoolName: school.name,
      schoolYear: school.schoolYear,
      lastImport: lastImportOf(school, ports.clock.now()),
      classes: classes.map((klass) => ({
        classId: klass.classId,
        name: klass.name,
        grade: gradeNameOf(klass.name),
        students: klass.students.length,
        boarders: klass.students.filter((student) => isAmong('boarder', student)).length,
        dayPupils: klass.students.filter((student) => isAmong('day', student)).length,
        linked: linked.get(klass.classId) ?? 0,
      })),
    };
  };
}

function lastImportOf({ rosterId, rosterFlip: flip }: School, now: number) {
  if (!rosterId || flip?.kind !== 'import') return null;
  const until = undoableUntil(flip);
  return { rosterId, confirmedAt: flip.at, undoUntil: until !== null && now < until ? until : null };
}
