import type { ClassRoster, Student } from '@shared/domain/roster';
import type { School, StagedRoster } from '@shared/domain/school';
import type { RosterStore, SchoolStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const schoolDocuments = new Collection<School>('schools');
const stagedRosters = new Collection<StagedRoster>('rosters');
/** A class as it lies there: what was written before lodging was asked has none. */
type StoredClass = Omit<ClassRoster, 'students'> & {
  students: (Omit<Student, 'lodging'> & Partial<Pick<Student, 'lodging'>>)[];
};
const classes = new Collection<StoredClass>('classes');

/** Class documents in one request; each may be some 10 KB. */
const CLASSES_A_REQUEST = 20;
/** Each takes a few requests to purge. */
const ABANDONED_A_RUN = 100;
const WITHOUT_ROWS: Record<keyof Omit<StagedRoster, 'faultyRows'>, true> = {
  _id: true,
  schemaVersion: true,
  bureauId: true,
  schoolId: true,
  schoolYear: true,
  baseRosterId: true,
  status: true,
  statusAt: true,
  fileId: true,
  stagedAt: true,
};

export const schools: SchoolStore = {
  find: ({ bureauId, schoolId }) => schoolDocuments.findOne({ _id: schoolId, bureauId }),
  async tickFirstDay({ bureauId, schoolId }, step, at) {
    return (await schoolDocuments.update({ _id: schoolId, bureauId }, { [`firstDay.${step}`]: at })) === 1;
  },
  async flipRoster({ bureauId, schoolId }, to, flip) {
    const query = { _id: schoolId, bureauId, rosterId: flip.from };
    return (await schoolDocuments.update(query, { rosterId: to, rosterFlip: command.set(flip) })) === 1;
  },
  async markCarried({ bureauId, schoolId }, rosterId) {
    await schoolDocuments.update({ _id: schoolId, bureauId, rosterId }, { 'rosterFlip.isCarried': true });
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
  async mark(rosterId, status, statusAt) {
    const dropped = status === 'staged' ? {} : { faultyRows: command.remove() };
    await stagedRosters.update({ _id: rosterId }, { status, statusAt, ...dropped });
  },
  listAbandoned: (before) =>
    stagedRosters.find(
      { status: command.in(['staged', 'superseded', 'undone']), statusAt: command.lt(before) },
      { fields: WITHOUT_ROWS, limit: ABANDONED_A_RUN },
    ),
  async remove({ _id, bureauId, schoolId }) {
    await classes.remove({ bureauId, schoolId, rosterId: _id });
    await stagedRosters.remove({ _id, bureauId, schoolId });
  },
};

function upgraded(stored: StoredClass): ClassRoster {
  return {
    ...stored,
    students: stored.students.map((student) => ({ ...student, lodging: student.lodging ?? null })),
  };
}
