import { DRAWN_NAME } from './support/drawn-name';
import { CLASS, noticesOf, openSmallCounty, type SmallCounty } from './support/small-county';
import { startTestCloud, type TestCloud } from './support/test-cloud';

let cloud: TestCloud;
let small: SmallCounty;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  small = await openSmallCounty(cloud);
});

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
    const sent = await small.publish();
    expect(sent).toMatchObject({ schools: 3, reached: 2 });
    expect(sent.unreached).toEqual([
      { schoolId: small.far.schoolId, name: `${small.far.schoolId} 小学`, reason: 'noRoster' },
    ]);
    expect((await noticesOf(small.west)).items).toMatchObject([
      { fromOrgName: `${small.ids.county} 教育`, counts: { total: 3, unlinked: 3 } },
    ]);
    expect((await noticesOf(small.east)).items).toMatchObject([{ counts: { total: 1 } }]);
    expect((await noticesOf(small.far)).items).toEqual([]);
  });

  it('is one letter however often the same key arrives, even at once', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => small.publish()));
    expect(new Set(replies.map(({ noticeId }) => noticeId)).size).toBe(1);
    expect(await small.publish()).toMatchObject({ reached: 2 });
    expect((await noticesOf(small.west)).items).toHaveLength(1);
    expect((await noticesOf(small.west)).items[0]?.counts.total).toBe(3);
  });

  it('reaches a family, and its signature is counted in the school, the 学区 and the county', async () => {
    const mother = small.west.guardian(`mother-of-${small.ids.county}`);
    const studentId = await small.west.link(mother, CLASS, '李沐阳');
    const { noticeId } = await small.publish();
    const [todo] = (await mother.do('list-todo', {})).items;
    if (!todo) throw new Error('nothing to sign');
    const { versionHash } = await mother.do('get-notice', { noticeId: todo.noticeId, studentId });
    const { round } = todo;
    const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
    await mother.do('sign-receipt', {
      ...{ noticeId: todo.noticeId, round, studentId, versionHash },
      ...signature,
    });
    const { counts, nodes } = await small.figures(noticeId);
    expect(counts).toMatchObject({ total: 4, answered: 1, wechat: 1, unlinked: 3 });
    const line = nodes.map((node) => [
      node.id,
      node.counts && `${node.counts.answered}/${node.counts.total}`,
    ]);
    expect(line).toEqual([
      [small.ids.county, '1/4'],
      [small.ids.west, '1/3'],
      [small.west.schoolId, '1/3'],
      [small.ids.east, '0/1'],
      [small.ids.centre, null],
      [small.far.schoolId, null],
      [small.east.schoolId, '0/1'],
    ]);
  });

  it('names no child and no class above the school', async () => {
    const { noticeId } = await small.publish();
    const list = await small.officer.do('list-org-notices', {
      ...{ orgId: small.ids.county, underId: small.ids.county, cursor: null },
    });
    for (const reply of [await small.figures(noticeId), list]) {
      expect(JSON.stringify(reply)).not.toMatch(/李沐阳|周子轩|三年级|八年级/);
    }
  });

  it('goes to chosen orgs with all below them, and to chosen grades', async () => {
    const sent = await small.publish({ orgIds: [small.ids.east] });
    expect(sent).toMatchObject({ schools: 2, reached: 1 });
    expect((await noticesOf(small.west)).items).toEqual([]);
    const graded = small.county.letter(small.ids.county, { grades: [8] }, 'graded');
    const { noticeId, unreached } = await small.officer.do('publish-org-notice', graded);
    expect(unreached.map(({ schoolId, reason }) => [schoolId, reason])).toEqual([
      [small.far.schoolId, 'noRoster'],
      [small.east.schoolId, 'noClasses'],
    ]);
    expect((await small.figures(noticeId)).counts.total).toBe(1);
  });

  it('reaches a school that has its first roster only later', async () => {
    const { noticeId } = await small.publish();
    await small.far.importRoster({ [CLASS]: ['陈一诺'] });
    await runTimer();
    expect((await noticesOf(small.far)).items).toMatchObject([{ counts: { total: 1 } }]);
    const { nodes, reached } = await small.figures(noticeId);
    expect(reached).toBe(3);
    expect(nodes.every(({ unreached }) => unreached === null)).toBe(true);
  });

  it('does not reach a school that has its first roster after the deadline', async () => {
    const deadlineAt = Date.now() + 1000;
    await small.officer.do('publish-org-notice', { ...small.county.letter(small.ids.county), deadlineAt });
    await aMinuteLater(runTimer);
    await small.far.importRoster({ [CLASS]: ['陈一诺'] });
    await aMinuteLater(runTimer, 2);
    expect((await noticesOf(small.far)).items).toEqual([]);
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
    const broken = await small.publish();
    expect(broken).toMatchObject({ schools: 3, reached: 1 });
    expect(broken.unreached.map(({ reason }) => reason).sort()).toEqual(['noRoster', 'waiting']);
    cloud.setSeams({});
    await runTimer();
    const { reached, counts } = await small.figures(broken.noticeId);
    expect({ reached, total: counts.total }).toEqual({ reached: 2, total: 4 });
    for (const school of [small.west, small.east]) expect((await noticesOf(school)).items).toHaveLength(1);
  });

  it('is finished when it broke right after it was decided', async () => {
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === 'notices' && action.includes('getDocument') ? 'drop' : undefined,
    });
    const input = small.county.letter(small.ids.county);
    expect(await small.officer.refusal('publish-org-notice', input)).toBe('INTERNAL');
    cloud.setSeams({});
    await runTimer();
    expect((await noticesOf(small.west)).items).toHaveLength(1);
    expect(await small.publish()).toMatchObject({ reached: 2 });
  });
});
