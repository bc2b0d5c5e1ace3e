import { emptyCounts, type TallyCounts } from '@shared/domain/tally';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialCounty } from './support/trial-county';
import type { Caller } from './support/trial-school';

/** As large as a real county: Yuechi has 271 schools with 3,092 classes. */
const SCHOOLS = 271;
const CLASSES = 3_092;
const CHILDREN_A_CLASS = 40;
const DISTRICTS = 12;
const LETTERS = 5;
/** On a machine with two busy cores; the bench measures, this only catches what grew out of all proportion. */
const SANE_MS = 15_000;

let cloud: TestCloud;
let county: TrialCounty;
let officer: Caller;
const letters: string[] = [];

beforeAll(async () => {
  cloud = await startTestCloud();
  county = await TrialCounty.open(cloud, 'county');
  for (let n = 0; n < DISTRICTS; n += 1) await county.addOrg(districtOf(n), 'county', n);
  await insert(
    'schools',
    Array.from({ length: SCHOOLS }, (_, n) => ({
      _id: schoolOf(n),
      schemaVersion: 1,
      bureauId: 'county',
      orgId: districtOf(n),
      name: `第${n + 1}小学`,
      schoolYear: '2026-2027',
      rosterId: null,
    })),
  );
  officer = await county.officerOf('county');
  for (let n = 0; n < LETTERS; n += 1) {
    const letter = county.letter('county', {}, `letter-${n}`);
    const { noticeId } = await officer.do('publish-org-notice', letter);
    letters.push(noticeId);
  }
  for (const letter of letters) await insert('tallies', talliesOf(letter));
}, 180_000);

const districtOf = (n: number): string => `d${n % DISTRICTS}`;
const schoolOf = (n: number): string => `s${n % SCHOOLS}`;

async function insert(collectionName: string, documents: object[]): Promise<void> {
  await cloud.local.database.insert({ collectionName, documents: documents as never });
}

/** One tally a class, each child of it answered in one of the ways. */
function talliesOf(originId: string): object[] {
  return Array.from({ length: CLASSES }, (_, n) => {
    const counts: TallyCounts = { ...emptyCounts(), total: CHILDREN_A_CLASS, answered: 30, unlinked: 10 };
    const children = Object.fromEntries(
      Array.from({ length: CHILDREN_A_CLASS }, (_child, seat) => [
        `child${n}x${seat}`,
        {
          name: '李沐阳',
          seat,
          state: seat < 30 ? 'answered' : 'unlinked',
          channel: 'wechat',
          answeredAt: 1,
        },
      ]),
    );
    return {
      _id: `${originId}:1:c${n}`,
      ...{
        bureauId: 'county',
        schoolId: schoolOf(n),
        classId: `c${n}`,
        noticeId: `${originId}-${n % SCHOOLS}`,
      },
      ...{ originId, round: 1, status: 'open', children },
      counts: { ...counts, wechat: 25, paper: 5 },
    };
  });
}

async function measured<T>(run: () => Promise<T>): Promise<{ reply: T; requests: number; ms: number }> {
  cloud.resetRequestCounts();
  const startedAt = performance.now();
  const reply = await run();
  return { reply, requests: cloud.totalRequests(), ms: performance.now() - startedAt };
}

describe('the figures of a real county', () => {
  it('count every child of 3,092 classes, in four requests beside the actor’s', async () => {
    const [noticeId = ''] = letters;
    const { reply, requests, ms } = await measured(() =>
      officer.do('get-org-figures', { orgId: 'county', noticeId }),
    );
    expect(reply.counts).toMatchObject({
      total: CLASSES * CHILDREN_A_CLASS,
      answered: CLASSES * 30,
      wechat: CLASSES * 25,
      paper: CLASSES * 5,
    });
    expect(reply.reached).toBe(SCHOOLS);
    expect(reply.nodes).toHaveLength(1 + DISTRICTS + SCHOOLS);
    const districts = reply.nodes.filter((node) => node.kind === 'district');
    const sum = districts.reduce((total, { counts }) => total + (counts?.total ?? 0), 0);
    expect(sum).toBe(CLASSES * CHILDREN_A_CLASS);
    expect(requests - 1).toBeLessThanOrEqual(4);
    expect(ms).toBeLessThan(SANE_MS);
  });

  it('over the last five letters take four requests too', async () => {
    const { reply, requests, ms } = await measured(() =>
      officer.do('list-org-notices', { orgId: 'county', underId: 'county', cursor: null }),
    );
    expect(reply.items).toHaveLength(LETTERS);
    for (const { counts, parts } of reply.items) {
      expect(counts.total).toBe(CLASSES * CHILDREN_A_CLASS);
      expect(parts).toHaveLength(1 + DISTRICTS);
    }
    expect(requests - 1).toBeLessThanOrEqual(4);
    expect(ms).toBeLessThan(SANE_MS);
  });

  it('come in replies that a phone can take', async () => {
    const [noticeId = ''] = letters;
    const figures = await officer.do('get-org-figures', { orgId: 'county', noticeId });
    expect(JSON.stringify(figures).length).toBeLessThan(150_000);
    const tree = await measured(() => officer.do('get-org', { orgId: 'county' }));
    expect(tree.requests).toBe(3);
    expect(JSON.stringify(tree.reply).length).toBeLessThan(60_000);
  });
});
