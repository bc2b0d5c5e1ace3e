import { ActionFailure } from '@shared/domain/errors';
import type { Within } from '@shared/domain/authorisation';
import type { ClassRoster } from '@shared/domain/roster';
import type { School } from '@shared/domain/school';
import type { Ports } from '../ports';

/** The school of a grant. @throws ActionFailure NOT_FOUND */
export async function findSchool({ schools }: Pick<Ports, 'schools'>, within: Within): Promise<School> {
  const school = await schools.find(within);
  if (!school) throw new ActionFailure('NOT_FOUND');
  return school;
}

/** A class of the roster in force, with its school. @throws ActionFailure NOT_FOUND */
export async function findClass(
  ports: Pick<Ports, 'schools' | 'rosters'>,
  within: Within & { classId: string },
): Promise<{ school: School; klass: ClassRoster }> {
  const school = await findSchool(ports, within);
  const klass = school.rosterId ? await ports.rosters.findClass(within, school.rosterId) : null;
  if (!klass) throw new ActionFailure('NOT_FOUND');
  return { school, klass };
}
