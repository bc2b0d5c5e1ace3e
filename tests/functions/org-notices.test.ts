import type { Notice } from '@shared/domain/notice-record';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialCounty } from './support/trial-county';
import type { Caller, TrialSchool } from './support/trial-school';

const CLASS = '三年级2班';
const SENIOR = '八年级1班';

let cloud: TestCloud;
let county: TrialCounty;
let officer: Caller;
let west: TrialSchool;
let east: TrialSchool;
let far: TrialSchool;

let counties = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

/** A county with 学区 west and east, a 中心校 below east, and a school in each. */
beforeEach(async () => {
  counties += 1;
  const name = (part: string): string => `${part}-${counties}`;
  county = await TrialCounty.open(cloud, name('county'));
  await county.addOrg(name('west'), county.bureauId, 0);
  await county.addOrg(name('east'), county.bureauId, 1);
  await county.addOrg(name('centre'), name('east'));
  west = await county.addSchool(name('s-west'), name('west'));
  east = await county.addSchool(name('s-east'), name('east'));
  far = await county.addSchool(name('s-far'), name('centre'));
  await west.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [SENIOR]: ['王浩然'] });
  await east.importRoster({ [CLASS]: ['张小满'] });
  officer = await county.officerOf(county.bureauId);
});

const publish = (changes = {}) => officer.do('publish-org-notice', county.letter(county.bureauId, changes));
const figures = (noticeId: string) => officer.do('get-org-figures', { orgId: county.bureauId, noticeId });
const noticesOf = (school: TrialSchool) =>
  school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
const runTimer = () => cloud.fireTimer('deliver');

async function aMinuteLater(run: () => Promise<unknown>, minutes = 1): Promise<void> {
  cloud.setClockOffset(minutes * 60_000);
  try {
    await run();
  } finally {
    cloud.setClockOffset(0);
  }
}

describe('a letter from above', () => {
  it('becomes a notice of every school’s own, and says which schools it did not reach and why', async () => {
    const sent = await publish();
    expect(sent).toMatchObject({ schools: 3, reached: 2 });
    expect(sent.unreached).toEqual([
      { schoolId: far.schoolId, name: `${far.schoolId} 小学`, reason: 'noRoster' },
    ]);
    expect((await noticesOf(west)).items).toMatchObject([
      { fromOrgName: `${county.bureauId} 教育`, counts: { total: 3, unlinked: 3 } },
    ]);
    expect((await noticesOf(east)).items).toMatchObject([{ counts: { total: 1 } }]);
    expect((await noticesOf(far)).items).toEqual([]);
  });

  it('is one letter however often the same key arrives, even at once', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => publish()));
    expect(new Set(replies.map(({ noticeId }) => noticeId)).size).toBe(1);
    expect(await publish()).toMatchObject({ reached: 2 });
    expect((await noticesOf(west)).items).toHaveLength(1);
    expect((await noticesOf(west)).items[0]?.counts.total).toBe(3);
  });

  it('reaches a family, and its signature is counted in the school, the 学区 and the county', async () => {
    const mother = west.guardian(`org-mother-${counties}`);
    const studentId = await west.link(mother, CLASS, '李沐阳');
    const { noticeId } = await publish();
    const [todo] = (await mother.do('list-todo', {})).items;
    if (!todo) throw new Error('nothing to sign');
    const { versionHash } = await mother.do('get-notice', { noticeId: todo.noticeId, studentId });
    const { round } = todo;
    const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
    await mother.do('sign-receipt', {
      ...{ noticeId: todo.noticeId, round, studentId, versionHash },
      ...signature,
    });
    const { counts, nodes } = await figures(noticeId);
    expect(counts).toMatchObject({ total: 4, answered: 1, wechat: 1, unlinked: 3 });
    const line = nodes.map((node) => [
      node.id,
      node.counts && `${node.counts.answered}/${node.counts.total}`,
    ]);
    expect(line).toEqual([
      [county.bureauId, '1/4'],
      [`west-${counties}`, '1/3'],
      [west.schoolId, '1/3'],
      [`east-${counties}`, '0/1'],
      [`centre-${counties}`, null],
      [far.schoolId, null],
      [east.schoolId, '0/1'],
    ]);
  });

  it('names no child and no class above the school', async () => {
    const { noticeId } = await publish();
    const list = await officer.do('list-org-notices', {
      ...{ orgId: county.bureauId, underId: county.bureauId, cursor: null },
    });
    for (const reply of [await figures(noticeId), list]) {
      expect(JSON.stringify(reply)).not.toMatch(/李沐阳|周子轩|三年级|八年级/);
    }
  });

  it('goes to chosen orgs with all below them, and to chosen grades', async () => {
    const sent = await publish({ orgIds: [`east-${counties}`] });
    expect(sent).toMatchObject({ schools: 2, reached: 1 });
    expect((await noticesOf(west)).items).toEqual([]);
    const graded = county.letter(county.bureauId, { grades: [8] }, 'graded');
    const { noticeId, unreached } = await officer.do('publish-org-notice', graded);
    expect(unreached.map(({ schoolId, reason }) => [schoolId, reason])).toEqual([
      [far.schoolId, 'noRoster'],
      [east.schoolId, 'noClasses'],
    ]);
    expect((await figures(noticeId)).counts.total).toBe(1);
  });

  it('reaches a school that has its first roster only later', async () => {
    const { noticeId } = await publish();
    await far.importRoster({ [CLASS]: ['陈一诺'] });
    await runTimer();
    expect((await noticesOf(far)).items).toMatchObject([{ counts: { total: 1 } }]);
    const { nodes, reached } = await figures(noticeId);
    expect(reached).toBe(3);
    expect(nodes.every(({ unreached }) => unreached === null)).toBe(true);
  });

  it('does not reach a school that has its first roster after the deadline', async () => {
    const deadlineAt = Date.now() + 1000;
    await officer.do('publish-org-notice', { ...county.letter(county.bureauId), deadlineAt });
    await aMinuteLater(runTimer);
    await far.importRoster({ [CLASS]: ['陈一诺'] });
    await aMinuteLater(runTimer, 2);
    expect((await noticesOf(far)).items).toEqual([]);
  });
});

describe('a sending that breaks off', () => {
  it('is finished by the timer, without a second letter where it had arrived', async () => {
    let tallies = 0;
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) => {
        if (collectionName !== 'tallies' || !action.includes('insert')) return undefined;
        tallies += 1;
        return tallies > 1 ? 'drop' : undefined;
      },
    });
    const broken = await publish();
    expect(broken).toMatchObject({ schools: 3, reached: 1 });
    expect(broken.unreached.map(({ reason }) => reason).sort()).toEqual(['noRoster', 'waiting']);
    cloud.setSeams({});
    await runTimer();
    const { reached, counts } = await figures(broken.noticeId);
    expect({ reached, total: counts.total }).toEqual({ reached: 2, total: 4 });
    for (const school of [west, east]) expect((await noticesOf(school)).items).toHaveLength(1);
  });

  it('is finished when it broke right after it was decided', async () => {
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === 'notices' && action.includes('getDocument') ? 'drop' : undefined,
    });
    const input = county.letter(county.bureauId);
    expect(await officer.refusal('publish-org-notice', input)).toBe('INTERNAL');
    cloud.setSeams({});
    await runTimer();
    expect((await noticesOf(west)).items).toHaveLength(1);
    expect(await publish()).toMatchObject({ reached: 2 });
  });
});

describe('taking a letter from above back', () => {
  const reason = '日期有误，稍后重新发送';
  const withdraw = (noticeId: string) =>
    officer.do('withdraw-org-notice', { orgId: county.bureauId, noticeId, reason });

  it('takes it back in every school, with the reason, and keeps its figures', async () => {
    const mother = west.guardian(`org-withdraw-${counties}`);
    await west.link(mother, CLASS, '李沐阳');
    const { noticeId } = await publish();
    expect(await withdraw(noticeId)).toEqual({ schools: 2 });
    expect((await mother.do('list-todo', {})).items).toEqual([]);
    expect((await noticesOf(east)).items).toMatchObject([{ status: 'withdrawn' }]);
    expect(await figures(noticeId)).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: reason,
      reached: 2,
    });
  });

  it('also takes back what somebody was still sending meanwhile', async () => {
    const { noticeId } = await publish();
    await withdraw(noticeId);
    // As a sender leaves it that read the letter before it was taken back.
    const [late] = await cloud.documents<Notice>('notices', { originId: noticeId, schoolId: east.schoolId });
    if (!late) throw new Error('the school had no letter');
    await cloud.local.database.modify({
      collectionName: 'tallies',
      query: { noticeId: late._id },
      kind: 'update',
      reach: 'all',
      whenMissing: 'skip',
      data: { $set: { status: 'open' } },
    });
    await runTimer();
    expect((await noticesOf(east)).items).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('sends it to no school any more, not even with the same key', async () => {
    const { noticeId } = await publish();
    await withdraw(noticeId);
    await far.importRoster({ [CLASS]: ['陈一诺'] });
    await publish();
    await runTimer();
    expect((await noticesOf(far)).items).toEqual([]);
  });

  it('is done by no school: it is not theirs', async () => {
    await publish();
    const [own] = (await noticesOf(west)).items;
    if (!own) throw new Error('the school had no letter');
    const input = { schoolId: west.schoolId, noticeId: own.noticeId };
    expect(await west.admin.refusal('withdraw-notice', { ...input, reason })).toBe('NOTICE_FROM_ABOVE');
    const blocks = county.letter(county.bureauId).blocks;
    const text = { baseVersion: 1, title: '改过的题目', blocks };
    expect(await west.admin.refusal('correct-notice', { ...input, ...text })).toBe('NOTICE_FROM_ABOVE');
    expect((await noticesOf(west)).items).toMatchObject([{ status: 'open', version: 1 }]);
  });
});

describe('who may', () => {
  it('is the officer of the org: not of another, not a school, not a parent', async () => {
    const { noticeId } = await publish();
    const other = await county.officerOf(`west-${counties}`);
    const whole = county.letter(county.bureauId);
    expect(await other.refusal('publish-org-notice', whole)).toBe('NOT_FOUND');
    expect(await west.admin.refusal('publish-org-notice', whole)).toBe('FORBIDDEN');
    expect(await west.guardian('org-nobody').refusal('get-org', { orgId: county.bureauId })).toBe(
      'FORBIDDEN',
    );
    const place = { orgId: `west-${counties}`, noticeId };
    expect(await other.refusal('withdraw-org-notice', { ...place, reason: '不是我们发的' })).toBe(
      'NOT_FOUND',
    );
    expect((await figures(noticeId)).status).toBe('open');
  });

  it('answers alike for a place of others and for one that is not there', async () => {
    const stranger = await (
      await TrialCounty.open(cloud, `other-${counties}`)
    ).officerOf(`other-${counties}`);
    const { noticeId } = await publish();
    for (const orgId of [county.bureauId, 'no-such-org']) {
      expect(await stranger.refusal('get-org', { orgId })).toBe('NOT_FOUND');
      expect(await stranger.refusal('get-org-figures', { orgId, noticeId })).toBe('NOT_FOUND');
    }
    const orgId = `other-${counties}`;
    for (const id of [noticeId, 'no-such-letter']) {
      expect(await stranger.refusal('get-org-figures', { orgId, noticeId: id })).toBe('NOT_FOUND');
      expect(await stranger.refusal('withdraw-org-notice', { orgId, noticeId: id, reason: '试试' })).toBe(
        'NOT_FOUND',
      );
    }
    for (const underId of [county.bureauId, 'no-such-org']) {
      expect(await stranger.refusal('list-org-notices', { orgId, underId, cursor: null })).toBe('NOT_FOUND');
    }
    const elsewhere = county.letter(orgId, { orgIds: [`west-${counties}`] });
    expect(await stranger.refusal('publish-org-notice', elsewhere)).toBe('NOT_FOUND');
  });

  it('shows the officer of a 学区 the county’s letter as it stands there, and never beyond', async () => {
    const { noticeId } = await publish();
    const local = await county.officerOf(`east-${counties}`);
    const here = { orgId: `east-${counties}` };
    const seen = await local.do('get-org-figures', { ...here, noticeId });
    expect(seen).toMatchObject({ isOwn: false, counts: { total: 1 }, schools: 2, reached: 1 });
    expect(JSON.stringify(seen)).not.toContain('west');
    const list = await local.do('list-org-notices', { ...here, underId: here.orgId, cursor: null });
    expect(list.items).toMatchObject([{ noticeId, isOwn: false, counts: { total: 1 } }]);
    const westOnly = county.letter(county.bureauId, { orgIds: [`west-${counties}`] }, 'west-only');
    const { noticeId: hidden } = await officer.do('publish-org-notice', westOnly);
    expect(await local.refusal('get-org-figures', { ...here, noticeId: hidden })).toBe('NOT_FOUND');
    const after = await local.do('list-org-notices', { ...here, underId: here.orgId, cursor: null });
    expect(after.items.map((item) => item.noticeId)).toEqual([noticeId]);
  });
});
