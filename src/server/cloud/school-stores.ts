import type { ClassRoster } from '@shared/domain/roster';
import type { School, StagedRoster } from '@shared/domain/school';
import type { RosterStore, SchoolStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';

const schoolDocuments = new Collection<School>('schools');
const stagedRosters = new Collection<StagedRoster>('rosters');
const classes = new Collection<ClassRoster>('classes');

/** Class documents in one request; each may be some 10 KB. */
const CLASSES_A_REQUEST = 20;

export const schools: SchoolStore = {
  find: ({ bureauId, schoolId }) => schoolDocuments.findOne({ _id: schoolId, bureauId }),
  async flipRoster({ bureauId, schoolId }, from, to) {
    const query = { _id: schoolId, bureauId, rosterId: from };
    return (await schoolDocuments.update(query, { rosterId: to })) === 1;
  },
};

export const rosters: RosterStore = {
  listClasses: ({ bureauId, schoolId }, rosterId) =>
    classes.find({ bureauId, schoolId, rosterId }, { order: [['order', 'asc']], limit: QUERY_LIMIT }),
  findClass: ({ bureauId, schoolId, classId }, rosterId) =>
    classes.findOne({ _id: `${rosterId}:${classId}`, bureauId, schoolId }),
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
