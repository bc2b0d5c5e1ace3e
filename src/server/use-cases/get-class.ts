import type { Ports } from '../ports';
import { findClass } from './find-class';
import type { UseCase } from './use-case';

/** One class's children with the guardians linked to each. */
export function createGetClass(ports: Pick<Ports, 'schools' | 'rosters' | 'links'>): UseCase<'get-class'> {
  return async (_input, { within }) => {
    const { school, klass } = await findClass(ports, within);
    const links = await ports.links.ofClass(within);
    return {
      classId: klass.classId,
      name: klass.name,
      schoolName: school.name,
      students: klass.students.map((student) => ({
        studentId: student.id,
        name: student.name,
        number: student.number,
        guardians: links
          .filter((link) => link.studentId === student.id)
          .map((link) => ({ name: link.guardianName, relation: link.relation })),
      })),
    };
  };
}
