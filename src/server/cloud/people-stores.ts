import type { GuardianLink, LinkCode, Person } from '@shared/domain/person';
import type { LinkCodeStore, LinkStore, PersonStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const people = new Collection<Person>('persons');
const codes = new Collection<LinkCode>('linkCodes');
const guardianLinks = new Collection<GuardianLink>('links');
/** Ids in one query. */
const STUDENTS_A_REQUEST = 200;

export const persons: PersonStore = {
  find: (personId) => people.findOne({ _id: personId }),
  async ensure(personId) {
    await people.add({ _id: personId, schemaVersion: 1, children: {}, roles: [] });
  },
  async putChild(personId, link) {
    await people.update({ _id: personId }, { [`children.${link.studentId}`]: command.set(link) });
  },
  async placeChild(personId, studentId, place) {
    const path = `children.${studentId}`;
    const fields = Object.entries(place).map(([field, value]) => [`${path}.${field}`, value] as const);
    const data: Record<string, string> = Object.fromEntries(fields);
    await people.update({ _id: personId, [path]: command.exists(true) }, data);
  },
};

export const linkCodes: LinkCodeStore = {
  add: (code) => codes.add(code),
  find: (code) => codes.findOne({ _id: code }),
  remove: (code) => codes.remove({ _id: code }),
};

export const links: LinkStore = {
  add: (link) => guardianLinks.add(link),
  ofStudent: (studentId) => guardianLinks.find({ studentId }, { limit: QUERY_LIMIT }),
  ofClass: ({ bureauId, schoolId, classId }) => guardianLinks.findAll({ bureauId, schoolId, classId }),
  async linkedStudents({ bureauId, schoolId }, classIds) {
    const query = { bureauId, schoolId, classId: command.in([...classIds]) };
    const found = await guardianLinks.findAll(query, { studentId: true });
    return new Set(found.map((link) => link.studentId));
  },
  countLinkedByClass: ({ bureauId, schoolId }) =>
    guardianLinks.countDistinct({ bureauId, schoolId }, 'classId', 'studentId'),
  async ofStudents(studentIds) {
    const found: GuardianLink[] = [];
    for (let start = 0; start < studentIds.length; start += STUDENTS_A_REQUEST) {
      const some = studentIds.slice(start, start + STUDENTS_A_REQUEST);
      found.push(...(await guardianLinks.findAll({ studentId: command.in(some) })));
    }
    return found;
  },
  async moveToClass(studentIds, classId) {
    for (let start = 0; start < studentIds.length; start += STUDENTS_A_REQUEST) {
      const some = studentIds.slice(start, start + STUDENTS_A_REQUEST);
      await guardianLinks.update({ studentId: command.in(some) }, { classId });
    }
  },
};
