import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';
const HOUR = 3_600_000;

let cloud: TestCloud;
let school: TrialSchool;
let mother: Caller;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `scheduled-${schools}`);
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
  mother = school.guardian(`scheduled-mother-${schools}`);
  await school.link(mother, CLASS, '李沐阳');
});

afterEach(() => {
  cloud.setSeams({});
  cloud.setClockOffset(0);
});

const plan = (changes: Parameters<TrialSchool['publish']>[1] = {}, classes = [CLASS]) =>
  school.publish(classes, { publishAt: Date.now() + HOUR, ...changes });
const todo = async () => (await mother.do('list-todo', {})).items;
const waiting = async () =>
  (await school.admin.do('list-scheduled-notices', { schoolId: school.schoolId })).items;
const sent = async () =>
  (await school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null })).items;
const at = (noticeId: string) => ({ schoolId: school.schoolId, noticeId });

async function pass(hours: number): Promise<void> {
  cloud.setClockOffset(hours * HOUR);
  await cloud.fireTimer('publish-due');
}

/** Cuts the connection at the requests that fit, until the next seams are set. */
function cut(collection: string, kind: string): void {
  cloud.setSeams({
    beforeRequest: ({ action, collectionName }) =>
      collectionName === collection && action.includes(kind) ? 'drop' : undefined,
  });
}

describe('a scheduled letter', () => {
  it('is seen by the school alone until its time, and by families from then on', async () => {
    const publishAt = Date.now() + HOUR;
    const planned = await plan({ publishAt });
    expect(planned).toMatchObject({ classes: 1, children: 2, unlinked: 1, publishAt });
    expect(await waiting()).toMatchObject([{ noticeId: planned.noticeId, publishAt, classes: 1 }]);
    await cloud.fireTimer('publish-due');
    expect(await todo()).toEqual([]);
    expect(await sent()).toEqual([]);
    await pass(2);
    expect(await todo()).toMatchObject([{ noticeId: planned.noticeId, studentName: '李沐阳' }]);
    expect(await waiting()).toEqual([]);
    const [shown] = await sent();
    expect(shown?.publishedAt).toBeGreaterThan(publishAt);
  });

  it('opens once, however often and however closely the timer fires', async () => {
    await plan();
    cloud.setClockOffset(2 * HOUR);
    await Promise.all([1, 2, 3].map(() => cloud.fireTimer('publish-due')));
    await cloud.fireTimer('publish-due');
    expect(await sent()).toHaveLength(1);
    expect((await sent())[0]).toMatchObject({ round: 1, counts: { total: 2 } });
  });

  it('counts the children and links there are when it opens, not when it was written', async () => {
    await plan({ reach: 'school' });
    await school.importRoster({ [CLASS]: ['李沐阳', '吴雨桐'], 一年级1班: ['张小满'] }, 'second');
    const father = school.guardian(`scheduled-father-${schools}`);
    await school.link(father, CLASS, '吴雨桐');
    await pass(2);
    const [notice] = await sent();
    expect(notice?.classes.map(({ className }) => className)).toEqual(['一年级1班', CLASS]);
    expect(notice?.counts).toMatchObject({ total: 3, undelivered: 2, unlinked: 1, joined: 0, left: 0 });
  });

  it.each([
    ['before it is taken up', 'notices', 'modify'],
    ['before its text is kept', 'noticeVersions', 'insert'],
    ['before its classes have it', 'tallies', 'insert'],
  ])('goes out once all the same when a run dies %s', async (_moment, collection, kind) => {
    const { noticeId } = await plan();
    cloud.setClockOffset(2 * HOUR);
    cut(collection, kind);
    await cloud.fireTimer('publish-due').catch(() => undefined);
    cloud.setSeams({});
    await pass(2);
    cloud.setClockOffset(3 * HOUR);
    await cloud.fireTimer('reconcile');
    expect(await todo()).toMatchObject([{ noticeId }]);
    expect(await sent()).toMatchObject([{ noticeId, counts: { total: 2 } }]);
  });

  it('waits on, and is shown as waiting, when nobody it was meant for is left', async () => {
    const { noticeId } = await plan();
    await school.importRoster({ [OTHER_CLASS]: ['李沐晴'] }, 'second');
    await pass(2);
    expect(await sent()).toEqual([]);
    expect(await waiting()).toMatchObject([{ noticeId }]);
    expect(await school.admin.refusal('open-scheduled-notice', at(noticeId))).toBe('AUDIENCE_EMPTY');
  });

  it('is never seen by a family when it was cancelled, not even by its link', async () => {
    const { noticeId } = await plan();
    const studentId = await school.studentId(CLASS, '李沐阳');
    expect(await school.admin.do('withdraw-notice', { ...at(noticeId), reason: '改期' })).toEqual({
      classes: 0,
    });
    await pass(2);
    expect(await waiting()).toEqual([]);
    expect(await sent()).toEqual([]);
    expect(await mother.refusal('get-notice', { noticeId, studentId })).toBe('NOT_FOUND');
    expect(await school.admin.refusal('open-scheduled-notice', at(noticeId))).toBe('NOTICE_WITHDRAWN');
    expect(await plan()).toMatchObject({ noticeId });
    expect(await todo()).toEqual([]);
  });

  it('goes out at once on demand, and only once when asked twice', async () => {
    const { noticeId } = await plan();
    const replies = await Promise.all([
      school.admin.call('open-scheduled-notice', at(noticeId)),
      school.admin.call('open-scheduled-notice', at(noticeId)),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await todo()).toMatchObject([{ noticeId }]);
    await pass(2);
    expect(await sent()).toMatchObject([{ noticeId, counts: { total: 2 } }]);
  });
});

describe('changing a scheduled letter', () => {
  const change = (noticeId: string, changes: object = {}) => {
    const { idempotencyKey: _key, ...written } = school.letter([CLASS, OTHER_CLASS]);
    return { ...written, noticeId, baseRevision: 1, publishAt: Date.now() + HOUR, ...changes };
  };

  it('replaces text, classes and time, and families read the first version', async () => {
    const { noticeId } = await plan();
    const publishAt = Date.now() + 3 * HOUR;
    const input = change(noticeId, { title: '改过的标题', publishAt });
    expect(await school.admin.do('change-scheduled-notice', input)).toMatchObject({
      classes: 2,
      children: 3,
    });
    await pass(2);
    expect(await todo()).toEqual([]);
    await pass(4);
    expect(await todo()).toMatchObject([{ noticeId, title: '改过的标题' }]);
    const studentId = await school.studentId(CLASS, '李沐阳');
    expect((await mother.do('get-notice', { noticeId, studentId })).version).toBe(1);
  });

  it('lets nobody overwrite what somebody else changed, and repeats its answer', async () => {
    const { noticeId } = await plan();
    const input = change(noticeId, { title: '第一次' });
    await school.admin.do('change-scheduled-notice', input);
    expect(await school.admin.do('change-scheduled-notice', input)).toMatchObject({ noticeId });
    const late = change(noticeId, { title: '另一人' });
    expect(await school.admin.refusal('change-scheduled-notice', late)).toBe('CONFLICT');
    expect(await waiting()).toMatchObject([{ title: '第一次' }]);
  });

  it('sends it now when no time is left in it', async () => {
    const { noticeId } = await plan();
    const input = change(noticeId, { publishAt: null });
    expect(await school.admin.do('change-scheduled-notice', input)).toMatchObject({ publishAt: null });
    expect(await todo()).toMatchObject([{ noticeId }]);
    expect(await school.admin.refusal('change-scheduled-notice', input)).toBe('NOTICE_SENT');
  });
});

describe('a time that cannot be', () => {
  it('is refused with its own sentence: a deadline before the letter goes out, a time gone by', async () => {
    const publishAt = Date.now() + HOUR;
    const early = school.letter([CLASS], { publishAt, deadlineAt: publishAt - 1 });
    expect(await school.admin.refusal('publish-notice', early)).toBe('DEADLINE_TOO_EARLY');
    const past = school.letter([CLASS], { publishAt: Date.now() - HOUR });
    expect(await school.admin.refusal('publish-notice', past)).toBe('PUBLISH_TIME_PAST');
    expect(await waiting()).toEqual([]);
  });

  it('is none to one who asks again about a letter planned in time', async () => {
    const publishAt = Date.now() + HOUR;
    const { noticeId } = await plan({ publishAt });
    cloud.setClockOffset(2 * HOUR);
    expect(await school.publish([CLASS], { publishAt })).toMatchObject({ noticeId, publishAt });
  });
});

describe('the plans of a school', () => {
  it('are its own: another school and other roles find nothing', async () => {
    const { noticeId } = await plan();
    const other = await TrialSchool.open(cloud, `scheduled-other-${schools}`);
    const there = { schoolId: other.schoolId, noticeId };
    expect(await other.admin.refusal('get-notice-text', there)).toBe('NOT_FOUND');
    expect(await other.admin.refusal('open-scheduled-notice', there)).toBe('NOT_FOUND');
    expect((await other.admin.do('list-scheduled-notices', { schoolId: other.schoolId })).items).toEqual([]);
    expect(await mother.refusal('get-notice-text', at(noticeId))).toBe('FORBIDDEN');
    expect(await mother.call('publish-notice', school.letter([CLASS]))).toMatchObject({ ok: false });
  });
});
