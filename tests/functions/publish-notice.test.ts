import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;
let mother: Caller;

beforeAll(async () => {
  cloud = await startTestCloud();
});

let schools = 0;
beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `publish-${schools}`);
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
  mother = school.guardian(`publish-mother-${schools}`);
  await school.link(mother, CLASS, '李沐阳');
});

describe('publishing a letter', () => {
  it('reaches every child of the chosen classes, linked or not, and no other', async () => {
    const published = await school.publish([CLASS]);
    expect(published).toMatchObject({ classes: 1, children: 2, unlinked: 1 });
    const { children } = await school.tally(CLASS, published.noticeId);
    expect(children.map(({ name, state }) => [name, state])).toEqual([
      ['李沐阳', 'undelivered'],
      ['周子轩', 'unlinked'],
    ]);
    const elsewhere = { ...school.place(OTHER_CLASS), noticeId: published.noticeId, round: 1 };
    expect(await school.admin.refusal('get-tally', elsewhere)).toBe('NOT_FOUND');
  });

  it('is one letter however often the same key arrives, even at once', async () => {
    const input = school.letter([CLASS, OTHER_CLASS]);
    const replies = await Promise.all([1, 2, 3].map(() => school.admin.do('publish-notice', input)));
    expect(new Set(replies.map(({ noticeId }) => noticeId)).size).toBe(1);
    const { items } = await school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ counts: { total: 3 } });
    expect(items[0]?.classes.map(({ className }) => className)).toEqual([CLASS, OTHER_CLASS]);
  });

  it('is finished by the timer when it was interrupted half way', async () => {
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === 'tallies' && action.includes('insert') ? 'drop' : undefined,
    });
    expect(await school.admin.refusal('publish-notice', school.letter([CLASS]))).toBe('INTERNAL');
    cloud.setSeams({});
    expect((await mother.do('list-todo', {})).items).toEqual([]);
    cloud.setClockOffset(2 * 60_000);
    try {
      await cloud.fireTimer('reconcile');
    } finally {
      cloud.setClockOffset(0);
    }
    expect((await mother.do('list-todo', {})).items).toHaveLength(1);
  });

  it('appears on the guardian’s list, which is what 送达 means', async () => {
    const { noticeId } = await school.publish([CLASS]);
    const { items } = await mother.do('list-todo', {});
    expect(items).toMatchObject([{ studentName: '李沐阳', className: CLASS, noticeId, level: 'sign' }]);
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({
      delivered: 1,
      undelivered: 0,
      unlinked: 1,
    });
  });

  it('refuses classes that are not the school’s, without half a letter', async () => {
    const input = { ...school.letter([CLASS]), classIds: [school.classId(CLASS), 'guessed'] };
    expect(await school.admin.refusal('publish-notice', input)).toBe('AUDIENCE_EMPTY');
    expect((await mother.do('list-todo', {})).items).toEqual([]);
  });

  it('takes a withdrawn letter off every list', async () => {
    const { noticeId } = await school.publish([CLASS]);
    const input = { schoolId: school.schoolId, noticeId, reason: '重复发送' };
    expect(await school.admin.do('withdraw-notice', input)).toEqual({ classes: 1 });
    expect((await mother.do('list-todo', {})).items).toEqual([]);
  });

  it('lets nobody correct over somebody else’s correction', async () => {
    const { noticeId } = await school.publish([CLASS]);
    const correction = (title: string) => ({
      schoolId: school.schoolId,
      noticeId,
      baseVersion: 1,
      title,
      blocks: [{ type: 'paragraph' as const, text: title }],
    });
    expect(await school.admin.do('correct-notice', correction('第一次更正'))).toEqual({
      version: 2,
      round: 1,
    });
    expect(await school.admin.refusal('correct-notice', correction('另一人的更正'))).toBe('CONFLICT');
    expect(await school.admin.do('correct-notice', correction('第一次更正'))).toEqual({
      version: 2,
      round: 1,
    });
  });

  it('lists every notice of a school exactly once, page by page', async () => {
    for (let n = 0; n < 160; n += 1)
      await school.publish([CLASS, OTHER_CLASS], { idempotencyKey: `many-${n}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: { items: { noticeId: string; classes: unknown[] }[]; nextCursor: string | null } =
        await school.admin.do('list-notices', { schoolId: school.schoolId, cursor });
      expect(page.items.every(({ classes }) => classes.length === 2)).toBe(true);
      seen.push(...page.items.map(({ noticeId }) => noticeId));
      cursor = page.nextCursor;
      pages += 1;
    } while (cursor !== null);
    expect(pages).toBe(2);
    expect(new Set(seen).size).toBe(160);
    expect(seen).toHaveLength(160);
  });

  it('gives a class’s and a school’s figures in one request beside the actor’s', async () => {
    const { noticeId } = await school.publish([CLASS, OTHER_CLASS]);
    cloud.resetRequestCounts();
    await school.tally(CLASS, noticeId);
    expect(cloud.totalRequests()).toBeLessThanOrEqual(2);
    cloud.resetRequestCounts();
    await school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
    expect(cloud.totalRequests()).toBeLessThanOrEqual(2);
  });
});
