import { openSmallCounty, type SmallCounty } from './support/small-county';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialCounty } from './support/trial-county';

let cloud: TestCloud;
let small: SmallCounty;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  small = await openSmallCounty(cloud);
});

describe('who may', () => {
  it('is the officer of the org: not of another, not a school, not a parent', async () => {
    const { noticeId } = await small.publish();
    const other = await small.county.officerOf(small.ids.west);
    const whole = small.county.letter(small.ids.county);
    expect(await other.refusal('publish-org-notice', whole)).toBe('NOT_FOUND');
    expect(await small.west.admin.refusal('publish-org-notice', whole)).toBe('FORBIDDEN');
    expect(await small.west.guardian('org-nobody').refusal('get-org', { orgId: small.ids.county })).toBe(
      'FORBIDDEN',
    );
    const place = { orgId: small.ids.west, noticeId };
    expect(await other.refusal('withdraw-org-notice', { ...place, reason: '不是我们发的' })).toBe(
      'NOT_FOUND',
    );
    expect((await small.figures(noticeId)).status).toBe('open');
  });

  it('answers alike for a place of others and for one that is not there', async () => {
    const orgId = `other-than-${small.ids.county}`;
    const stranger = await (await TrialCounty.open(cloud, orgId)).officerOf(orgId);
    const { noticeId } = await small.publish();
    for (const place of [small.ids.county, 'no-such-org']) {
      expect(await stranger.refusal('get-org', { orgId: place })).toBe('NOT_FOUND');
      expect(await stranger.refusal('get-org-figures', { orgId: place, noticeId })).toBe('NOT_FOUND');
    }
    for (const id of [noticeId, 'no-such-letter']) {
      expect(await stranger.refusal('get-org-figures', { orgId, noticeId: id })).toBe('NOT_FOUND');
      expect(await stranger.refusal('withdraw-org-notice', { orgId, noticeId: id, reason: '试试' })).toBe(
        'NOT_FOUND',
      );
    }
    for (const underId of [small.ids.county, 'no-such-org']) {
      expect(await stranger.refusal('list-org-notices', { orgId, underId, cursor: null })).toBe('NOT_FOUND');
    }
    const elsewhere = small.county.letter(orgId, { orgIds: [small.ids.west] });
    expect(await stranger.refusal('publish-org-notice', elsewhere)).toBe('NOT_FOUND');
  });

  it('shows the officer of a 学区 the county’s letter as it stands there, and never beyond', async () => {
    const { noticeId } = await small.publish();
    const local = await small.county.officerOf(small.ids.east);
    const here = { orgId: small.ids.east };
    const seen = await local.do('get-org-figures', { ...here, noticeId });
    expect(seen).toMatchObject({ isOwn: false, counts: { total: 1 }, schools: 2, reached: 1 });
    expect(JSON.stringify(seen)).not.toContain('west');
    const list = await local.do('list-org-notices', { ...here, underId: here.orgId, cursor: null });
    expect(list.items).toMatchObject([{ noticeId, isOwn: false, counts: { total: 1 } }]);
    const westOnly = small.county.letter(small.ids.county, { orgIds: [small.ids.west] }, 'west-only');
    const { noticeId: hidden } = await small.officer.do('publish-org-notice', westOnly);
    expect(await local.refusal('get-org-figures', { ...here, noticeId: hidden })).toBe('NOT_FOUND');
    const after = await local.do('list-org-notices', { ...here, underId: here.orgId, cursor: null });
    expect(after.items.map((item) => item.noticeId)).toEqual([noticeId]);
  });
});
