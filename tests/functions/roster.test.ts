import { startTestCloud, type TestCloud } from './support/test-cloud';
import { DRAWN_NAME } from './support/drawn-name';
import { rosterCsv, TrialSchool } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;

beforeAll(async () => {
  cloud = await startTestCloud();
});

let schools = 0;
beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `roster-${schools}`);
});

const staged = async (classes: Record<string, readonly string[]>, key: string) => {
  const reply = await school.stage(rosterCsv(classes), key);
  if (!reply.ok) throw new Error(reply.code);
  return { ...reply.data, fileId: reply.fileId };
};
const confirm = (rosterId: string) =>
  school.admin.do('confirm-roster', { schoolId: school.schoolId, rosterId });

describe('importing a roster', () => {
  it('changes nothing visible before it is confirmed', async () => {
    await school.importRoster({ [CLASS]: ['李沐阳'] });
    const preview = await staged({ [CLASS]: ['李沐阳', '周子轩'] }, 'second');
    expect(preview).toMatchObject({
      students: 2,
      added: [{ name: '周子轩', className: CLASS }],
      left: [],
      moved: [],
    });
    const before = await school.admin.do('list-classes', { schoolId: school.schoolId });
    expect(before.classes[0]?.students).toBe(1);
    await confirm(preview.rosterId);
    const after = await school.admin.do('list-classes', { schoolId: school.schoolId });
    expect(after.classes[0]?.students).toBe(2);
  });

  it('tells faulty rows with their number and imports the others', async () => {
    const bytes = new TextEncoder().encode(`班级,姓名,电话\n${CLASS},李沐阳,1\n${CLASS},,1\n,周子轩,1\n`);
    const reply = await school.stage(bytes, 'faulty');
    expect(reply).toMatchObject({
      ok: true,
      data: { students: 1, faults: [{ row: 3 }, { row: 4 }], ignoredColumns: ['电话'] },
    });
  });

  it('can be confirmed twice with one effect, and removes the uploaded file', async () => {
    const preview = await staged({ [CLASS]: ['李沐阳'] }, 'twice');
    const first = await confirm(preview.rosterId);
    expect(await confirm(preview.rosterId)).toEqual(first);
    expect(await cloud.hasFile(preview.fileId)).toBe(false);
  });

  it('never stages over the roster in force, even when its key comes again', async () => {
    await school.importRoster({ [CLASS]: ['李沐阳'] }, 'once');
    expect(await school.stage(rosterCsv({ [CLASS]: ['周子轩'] }), 'once')).toMatchObject({
      ok: false,
      code: 'ROSTER_GONE',
    });
    const { classes } = await school.admin.do('list-classes', { schoolId: school.schoolId });
    expect(classes).toMatchObject([{ name: CLASS, students: 1 }]);
    await school.studentId(CLASS, '李沐阳');
  });

  it('refuses a preview that another import has overtaken', async () => {
    const older = await staged({ [CLASS]: ['李沐阳'] }, 'older');
    await school.importRoster({ [CLASS]: ['周子轩'] }, 'newer');
    const confirmOlder = { schoolId: school.schoolId, rosterId: older.rosterId };
    expect(await school.admin.refusal('confirm-roster', confirmOlder)).toBe('ROSTER_GONE');
    const { classes } = await school.admin.do('list-classes', { schoolId: school.schoolId });
    expect(classes[0]?.students).toBe(1);
  });

  it('keeps a child, its guardians and its answers when the class list changes', async () => {
    await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
    const mother = school.guardian(`roster-mother-${schools}`);
    const studentId = await school.link(mother, CLASS, '李沐阳');
    const { noticeId } = await school.publish([CLASS, OTHER_CLASS]);
    const { versionHash } = await mother.do('get-notice', { noticeId, studentId });
    const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
    await mother.do('sign-receipt', { noticeId, round: 1, studentId, versionHash, ...signature });

    await school.importRoster({ [CLASS]: ['吴新来'], [OTHER_CLASS]: ['李沐晴', '李沐阳'] }, 'moved');

    const old = await school.tally(CLASS, noticeId);
    expect(old.counts).toMatchObject({ total: 1, answered: 0, left: 2, joined: 1, unlinked: 1 });
    const fresh = await school.tally(OTHER_CLASS, noticeId);
    expect(fresh.counts).toMatchObject({ total: 2, answered: 1, wechat: 1, joined: 1, left: 0 });
    const me = await mother.do('get-me', {});
    expect(me.children).toMatchObject([{ studentId, className: OTHER_CLASS }]);
    await cloud.fireTimer('reconcile');
    expect((await school.tally(CLASS, noticeId)).counts).toEqual(old.counts);
    expect((await school.tally(OTHER_CLASS, noticeId)).counts).toEqual(fresh.counts);
  });

  it('counts a child that moves away and back in one class at a time', async () => {
    await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
    const { noticeId } = await school.publish([CLASS, OTHER_CLASS]);
    await school.importRoster({ [CLASS]: ['周子轩'], [OTHER_CLASS]: ['李沐晴', '李沐阳'] }, 'away');
    await school.importRoster({ [CLASS]: ['周子轩', '李沐阳'], [OTHER_CLASS]: ['李沐晴'] }, 'back');
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ total: 2, left: 0 });
    expect((await school.tally(OTHER_CLASS, noticeId)).counts).toMatchObject({ total: 1, left: 1 });
  });

  it.each([
    [
      'a renamed picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
      'ROSTER_NOT_A_SPREADSHEET',
    ],
    ['a header alone', new TextEncoder().encode('班级,姓名\n'), 'ROSTER_EMPTY'],
    ['no header', new TextEncoder().encode('三年级2班,李沐阳\n'), 'ROSTER_NO_HEADER'],
  ])('refuses %s with a sentence of its own and keeps the roster', async (_name, bytes, code) => {
    await school.importRoster({ [CLASS]: ['李沐阳'] });
    expect(await school.stage(bytes, 'bad')).toMatchObject({ ok: false, code });
    const { classes } = await school.admin.do('list-classes', { schoolId: school.schoolId });
    expect(classes[0]?.students).toBe(1);
  });

  it('says so when the file is not there', async () => {
    const input = {
      schoolId: school.schoolId,
      idempotencyKey: 'gone',
      fileId: 'cloud://none/nothing.csv',
      fileName: 'x',
    };
    expect(await school.admin.refusal('stage-roster', input)).toBe('FILE_NOT_FOUND');
  });

  it('is not for another school and not for a class teacher', async () => {
    const other = await TrialSchool.open(cloud, `roster-other-${schools}`);
    const preview = await staged({ [CLASS]: ['李沐阳'] }, 'mine');
    const theirs = { schoolId: other.schoolId, rosterId: preview.rosterId };
    expect(await other.admin.refusal('confirm-roster', theirs)).toBe('NOT_FOUND');
    const mine = { schoolId: school.schoolId, rosterId: preview.rosterId };
    expect(await other.admin.refusal('confirm-roster', mine)).toBe('NOT_FOUND');
    expect(await (await school.teacherOf(CLASS)).refusal('confirm-roster', mine)).toBe('FORBIDDEN');
  });
});
