import { startTestCloud, type TestCloud } from './support/test-cloud';
import { rosterCsv, TrialSchool } from './support/trial-school';

const CLASS = '三年级2班';
const HOUR_MS = 60 * 60_000;

let cloud: TestCloud;
let school: TrialSchool;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `purge-${schools}`);
});
afterEach(() => cloud.setClockOffset(0));

const stage = async (name: string, key: string) => {
  const reply = await school.stage(rosterCsv({ [CLASS]: [name] }), key);
  if (!reply.ok) throw new Error(reply.code);
  return { rosterId: reply.data.rosterId, fileId: reply.fileId };
};
const tidyAfter = async (hours: number) => {
  cloud.setClockOffset(hours * HOUR_MS);
  await cloud.fireTimer('tidy');
};
const stored = async () => {
  const of = { schoolId: school.schoolId };
  const classes = await cloud.documents<{ rosterId: string }>('classes', of);
  const rosters = await cloud.documents<{ _id: string }>('rosters', of);
  expect(classes.map(({ rosterId }) => rosterId).sort()).toEqual(rosters.map(({ _id }) => _id).sort());
  return rosters.map(({ _id }) => _id);
};
const pupils = async () => {
  const { students } = await school.admin.do('get-class', school.place(CLASS));
  return students.map(({ name }) => name);
};

it('deletes a preview nobody confirmed, its classes and its file, after two days and not before', async () => {
  await school.importRoster({ [CLASS]: ['李沐阳'] });
  const { rosterId, fileId } = await stage('周子轩', 'forgotten');
  await tidyAfter(47);
  expect(await stored()).toContain(rosterId);
  await tidyAfter(49);
  expect(await stored()).toHaveLength(1);
  expect(await cloud.hasFile(fileId)).toBe(false);
  expect(await pupils()).toEqual(['李沐阳']);
  const gone = { schoolId: school.schoolId, rosterId };
  expect(await school.admin.refusal('confirm-roster', gone)).toBe('NOT_FOUND');
});

it('deletes what was replaced and what was taken back, and never the roster in force, however old', async () => {
  await school.importRoster({ [CLASS]: ['李沐阳'] }, 'first');
  await school.importRoster({ [CLASS]: ['周子轩'] }, 'second');
  await school.importRoster({ [CLASS]: ['韩梅'] }, 'third');
  const { lastImport } = await school.admin.do('list-classes', { schoolId: school.schoolId });
  await school.admin.do('undo-roster', { schoolId: school.schoolId, rosterId: lastImport?.rosterId ?? '' });
  expect(await stored()).toHaveLength(3);
  await tidyAfter(24 * 400);
  expect(await stored()).toHaveLength(1);
  expect(await pupils()).toEqual(['周子轩']);
});

it('leaves what an import replaced as long as the import can be taken back', async () => {
  await school.importRoster({ [CLASS]: ['李沐阳'] }, 'first');
  cloud.setClockOffset(100 * HOUR_MS);
  await school.importRoster({ [CLASS]: ['周子轩'] }, 'second');
  await tidyAfter(123);
  const { lastImport } = await school.admin.do('list-classes', { schoolId: school.schoolId });
  await school.admin.do('undo-roster', { schoolId: school.schoolId, rosterId: lastImport?.rosterId ?? '' });
  expect(await pupils()).toEqual(['李沐阳']);
});

it('finishes nothing and deletes nothing of a change that was interrupted', async () => {
  await school.importRoster({ [CLASS]: ['李沐阳'] }, 'first');
  const { noticeId } = await school.publish([CLASS]);
  const { rosterId } = await stage('周子轩', 'second');
  cloud.setSeams({
    beforeRequest: ({ action, collectionName }) =>
      collectionName === 'tallies' && /modify/.test(action) ? 'drop' : undefined,
  });
  const place = { schoolId: school.schoolId, rosterId };
  expect(await school.admin.refusal('confirm-roster', place)).toBe('INTERNAL');
  cloud.setSeams({});
  await tidyAfter(49);
  expect(await stored()).toHaveLength(2);
  await school.admin.do('confirm-roster', place);
  expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ total: 1, left: 1, joined: 1 });
});
