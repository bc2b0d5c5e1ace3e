import type { ActionName } from '@shared/domain/actions';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { rosterCsv, TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';
const BEFORE = { [CLASS]: ['李沐阳', '周子轩', '韩梅'], [OTHER_CLASS]: ['李沐晴'] };
/** 李沐阳 moves, 周子轩 leaves, 吴新来 comes. */
const AFTER = { [CLASS]: ['韩梅', '吴新来'], [OTHER_CLASS]: ['李沐晴', '李沐阳'] };
const DAY_MS = 24 * 60 * 60_000;

let cloud: TestCloud;
let school: TrialSchool;
let noticeId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
});

let schools = 0;
beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `undo-${schools}`);
  await school.importRoster(BEFORE);
  ({ noticeId } = await school.publish([CLASS, OTHER_CLASS]));
});
afterEach(() => {
  cloud.setSeams({});
  cloud.setClockOffset(0);
});

const guardian = (name: string) => school.guardian(`undo-${schools}-${name}`);
const overview = () => school.admin.do('list-classes', { schoolId: school.schoolId });
const lastImport = async () => (await overview()).lastImport;
const standings = async () => {
  const tallies = [await school.tally(CLASS, noticeId), await school.tally(OTHER_CLASS, noticeId)];
  return tallies.map(({ counts, children }) => ({ counts, children }));
};
/** The children of the two classes who have not left. */
const present = (all: Awaited<ReturnType<typeof standings>>) =>
  all.map(({ children }) => children.filter(({ hasLeft }) => !hasLeft));
const undo = async (by: Caller = school.admin) =>
  by.do('undo-roster', { schoolId: school.schoolId, rosterId: await inForce() });
const inForce = async () => {
  const last = await lastImport();
  if (!last) throw new Error('no import to undo');
  return last.rosterId;
};

async function sign(caller: Caller, studentId: string): Promise<void> {
  const { versionHash } = await caller.do('get-notice', { noticeId, studentId });
  const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
  await caller.do('sign-receipt', { noticeId, round: 1, studentId, versionHash, ...signature });
}

describe('taking an import back', () => {
  it('puts every child back where it was, with all its family had answered', async () => {
    const mother = guardian('mother');
    await sign(mother, await school.link(mother, CLASS, '周子轩'));
    await school.link(guardian('father'), CLASS, '李沐阳');
    const before = await standings();
    const classes = (await overview()).classes;
    await school.importRoster(AFTER, 'wrong');
    expect(await standings()).not.toEqual(before);
    expect(await undo()).toEqual({ classes: 2, students: 4 });
    const after = await standings();
    const gone = { left: 1 };
    expect(after.map(({ counts }) => counts)).toEqual([
      { ...before[0]?.counts, ...gone },
      { ...before[1]?.counts, ...gone },
    ]);
    expect(present(after)).toEqual(present(before));
    expect(await overview()).toMatchObject({ classes, lastImport: null });
    await cloud.fireTimer('reconcile');
    expect(await standings()).toEqual(after);
  });

  it('takes along what a family answered in the class the child came back from', async () => {
    const mother = guardian('mover');
    const studentId = await school.link(mother, CLASS, '李沐阳');
    await school.importRoster(AFTER, 'wrong');
    await sign(mother, studentId);
    await undo();
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ total: 3, answered: 1, joined: 0 });
    const { children } = await mother.do('get-me', {});
    expect(children).toMatchObject([{ studentId, className: CLASS }]);
    expect((await mother.do('list-todo', {})).items).toEqual([]);
  });

  it('leaves the guardian of a child who came with the import with nothing to do and nothing broken', async () => {
    await school.importRoster(AFTER, 'wrong');
    const mother = guardian('newcomer');
    await school.link(mother, CLASS, '吴新来');
    expect((await mother.do('list-todo', {})).items).toHaveLength(1);
    await undo();
    expect((await mother.do('list-todo', {})).items).toEqual([]);
    expect((await mother.do('get-me', {})).children).toMatchObject([{ studentName: '吴新来' }]);
    const { students } = await school.admin.do('get-class', school.place(CLASS));
    expect(students.map((student) => student.name)).toEqual(['李沐阳', '周子轩', '韩梅']);
    expect((await overview()).classes.map(({ linked }) => linked)).toEqual([0, 0]);
    const next = await school.publish([CLASS], { idempotencyKey: `next-${schools}` });
    expect(next).toMatchObject({ children: 3, unlinked: 3 });
    expect((await mother.do('list-todo', {})).items).toEqual([]);
  });

  it('gives the guardians of a child who had left their child back', async () => {
    const mother = guardian('leaver');
    await school.link(mother, CLASS, '周子轩');
    await school.importRoster(AFTER, 'wrong');
    expect((await mother.do('list-todo', {})).items).toEqual([]);
    expect((await overview()).classes[0]?.linked).toBe(0);
    await undo();
    expect((await mother.do('list-todo', {})).items).toHaveLength(1);
    expect((await overview()).classes[0]?.linked).toBe(1);
  });

  it('answers the same when it is asked twice', async () => {
    await school.importRoster(AFTER, 'wrong');
    const input = { schoolId: school.schoolId, rosterId: await inForce() };
    const first = await school.admin.do('undo-roster', input);
    const standing = await standings();
    expect(await school.admin.do('undo-roster', input)).toEqual(first);
    expect(await standings()).toEqual(standing);
  });

  it('cannot be undone by confirming the same preview again', async () => {
    await school.importRoster(AFTER, 'wrong');
    const input = { schoolId: school.schoolId, rosterId: await inForce() };
    await school.admin.do('undo-roster', input);
    expect(await school.admin.refusal('confirm-roster', input)).toBe('ROSTER_GONE');
  });

  it('can be followed by another import', async () => {
    await school.importRoster(AFTER, 'wrong');
    await undo();
    await school.importRoster(AFTER, 'right');
    expect((await school.tally(OTHER_CLASS, noticeId)).counts).toMatchObject({ total: 2, left: 0 });
    expect((await lastImport())?.undoUntil).toBeGreaterThan(Date.now());
  });
});

describe('an import that cannot be taken back', () => {
  const refusal = (rosterId: string) =>
    school.admin.refusal('undo-roster', { schoolId: school.schoolId, rosterId });

  it('is the first one', async () => {
    expect(await lastImport()).toMatchObject({ undoUntil: null });
    expect(await refusal(await inForce())).toBe('ROSTER_UNDO_FIRST');
  });

  it('is one confirmed a day ago, to the second', async () => {
    await school.importRoster(AFTER, 'wrong');
    const rosterId = await inForce();
    cloud.setClockOffset(DAY_MS + 1_000);
    expect(await lastImport()).toMatchObject({ undoUntil: null });
    expect(await refusal(rosterId)).toBe('ROSTER_UNDO_LATE');
    cloud.setClockOffset(DAY_MS - 60_000);
    await undo();
    expect(await lastImport()).toBeNull();
  });

  it('is one that another followed, which stays', async () => {
    await school.importRoster(AFTER, 'second');
    const second = await inForce();
    await school.importRoster(BEFORE, 'third');
    expect(await refusal(second)).toBe('ROSTER_UNDO_OVERTAKEN');
    expect((await overview()).classes[0]?.students).toBe(3);
  });

  it('is one of another school, or for a class teacher', async () => {
    await school.importRoster(AFTER, 'wrong');
    const rosterId = await inForce();
    const other = await TrialSchool.open(cloud, `undo-other-${schools}`);
    await other.importRoster(BEFORE);
    await other.importRoster(AFTER, 'second');
    const theirs = { schoolId: other.schoolId, rosterId };
    expect(await other.admin.refusal('undo-roster', theirs)).toBe('ROSTER_UNDO_OVERTAKEN');
    const mine = { schoolId: school.schoolId, rosterId };
    expect(await other.admin.refusal('undo-roster', mine)).toBe('NOT_FOUND');
    expect(await (await school.teacherOf(CLASS)).refusal('undo-roster', mine)).toBe('FORBIDDEN');
    expect((await overview()).classes[0]?.students).toBe(2);
  });
});

describe('a change of roster that is interrupted', () => {
  /** Lets the first `count` requests that write through, and none after. */
  function failAfter(count: number): void {
    let writes = 0;
    cloud.setSeams({
      beforeRequest: ({ action }) => {
        if (!/insert|modify|remove/i.test(action)) return undefined;
        writes += 1;
        return writes > count ? 'drop' : undefined;
      },
    });
  }

  /** Runs an action that fails a little later each time, until it comes through. Gives how often it failed. */
  async function stumbleThrough(action: ActionName, input: object): Promise<number> {
    for (let failures = 0; failures < 30; failures += 1) {
      failAfter(failures);
      const reply = await school.admin.call(action, input as never);
      cloud.setSeams({});
      if (reply.ok) return failures;
    }
    throw new Error('it never came through');
  }

  it('comes to the same end, wherever it stopped, when it is called again', async () => {
    const mother = guardian('stumbling');
    await sign(mother, await school.link(mother, CLASS, '李沐阳'));
    const before = await standings();
    const reply = await school.stage(rosterCsv(AFTER), 'stumbling');
    if (!reply.ok) throw new Error(reply.code);
    const input = { schoolId: school.schoolId, rosterId: reply.data.rosterId };
    expect(await stumbleThrough('confirm-roster', input)).toBeGreaterThan(3);
    expect((await school.tally(OTHER_CLASS, noticeId)).counts).toMatchObject({ total: 2, answered: 1 });
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ total: 2, left: 2, joined: 1 });
    expect(await cloud.hasFile(reply.fileId)).toBe(false);
    expect(await stumbleThrough('undo-roster', input)).toBeGreaterThan(3);
    const after = await standings();
    expect(present(after)).toEqual(present(before));
    expect(after[0]?.counts).toEqual({ ...before[0]?.counts, left: 1 });
  }, 60_000);

  it('is finished by the next import, so that no child is lost between two', async () => {
    const first = await school.stage(rosterCsv(AFTER), 'interrupted');
    if (!first.ok) throw new Error(first.code);
    failAfter(1);
    const input = { schoolId: school.schoolId, rosterId: first.data.rosterId };
    expect(await school.admin.refusal('confirm-roster', input)).toBe('INTERNAL');
    cloud.setSeams({});
    await school.importRoster(
      { [CLASS]: ['韩梅', '吴新来', '又一个'], [OTHER_CLASS]: ['李沐晴', '李沐阳'] },
      'next',
    );
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ total: 3, left: 2, joined: 2 });
    expect((await school.tally(OTHER_CLASS, noticeId)).counts).toMatchObject({ total: 2, joined: 1 });
  });
});
