import type { ClassRoster, Student } from '@shared/domain/roster';
import type { School, StagedRoster } from '@shared/domain/school';
import type { RosterStore, SchoolStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';

const schoolDocuments = new Collection<School>('schools');
const stagedRosters = new Collection<StagedRoster>('rosters');
/** A class as it lies there: what was written before lodging was asked has none. */
type StoredClass = Omit<ClassRoster, 'students'> & {
  students: (Omit<Student, 'lodging'> & Partial<Pick<Student, 'lodging'>>)[];
};
const classes = new Collection<StoredClass>('classes');

/** Class documents in one request; each may be some 10 KB. */
const CLASSES_A_REQUEST = 20;

export const schools: SchoolStore = {
  find: ({ bureauId, schoolId }) => schoolDocuments.findOne({ _id: schoolId, bureauId }),
  async tickFirstDay({ bureauId, schoolId }, step, at) {
    return (await schoolDocuments.update({ _id: schoolId, bureauId }, { [`firstDay.${step}`]: at })) === 1;
  },
  async flipRoster({ bureauId, schoolId }, from, to) {
    const query = { _id: schoolId, bureauId, rosterId: from };
    return (await schoolDocuments.update(query, { rosterId: to })) === 1;
  },
};

export const rosters: RosterStore = {
  async listClasses({ bureauId, schoolId }, rosterId) {
    const query = { bureauId, schoolId, rosterId };
    return (await classes.find(query, { order: [['order', 'asc']], limit: QUERY_LIMIT })).map(upgraded);
  },
  async findClass({ bureauId, schoolId, classId }, rosterId) {
    const found = await classes.findOne({ _id: `${rosterId}:${classId}`, bureauId, schoolId });
    return found && upgraded(found);
  },
  async stage(roster, staged) {
    const { bureauId, schoolId } = roster;
    await classes.remove({ bureauId, schoolId, rosterId: roster._id });
    for (let start = 0; start < staged.length; start += CLASSES_A_REQUEST) {
      await classes.addMany(staged.slice(start, start + CLASSES_A_REQUEST));
    }
    await stagedRosters.put(roster);
  },
  findStaged: ({ bureauId, schoolId }, rosterId) =>
    stagedRosters.findOne({ _id: rosterId, bureauId, schoolId }),
  async markConfirmed(rosterId) {
    await stagedRosters.update({ _id: rosterId }, { status: 'confirmed' });
  },
};

function upgraded(stored: StoredClass): ClassRoster {
  return {
    ...stored,
    students: stored.students.map((student) => ({ ...student, lodging: student.lodging ?? null })),
  };
}
