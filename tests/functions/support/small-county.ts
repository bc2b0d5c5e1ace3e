import type { ActionInput } from '@shared/contracts';
import type { TestCloud } from './test-cloud';
import { TrialCounty } from './trial-county';
import type { Caller, TrialSchool } from './trial-school';

export const CLASS = '三年级2班';
const SENIOR = '八年级1班';

/** A county with 学区 west and east, a 中心校 below east, and a school in each: `far` has no roster yet. */
export interface SmallCounty {
  county: TrialCounty;
  /** Ids of orgs, which differ from county to county. */
  ids: { county: string; west: string; east: string; centre: string };
  west: TrialSchool;
  east: TrialSchool;
  far: TrialSchool;
  officer: Caller;
  publish(audience?: Partial<Audience>): ReturnType<typeof publishAs>;
  figures(noticeId: string): ReturnType<typeof figuresOf>;
}

type Audience = ActionInput<'publish-org-notice'>['audience'];

let counties = 0;

export async function openSmallCounty(cloud: TestCloud): Promise<SmallCounty> {
  counties += 1;
  const idOf = (part: string): string => `${part}-${counties}`;
  const ids = { county: idOf('county'), west: idOf('west'), east: idOf('east'), centre: idOf('centre') };
  const county = await TrialCounty.open(cloud, ids.county);
  await county.addOrg(ids.west, ids.county, 0);
  await county.addOrg(ids.east, ids.county, 1);
  await county.addOrg(ids.centre, ids.east);
  const west = await county.addSchool(idOf('s-west'), ids.west);
  const east = await county.addSchool(idOf('s-east'), ids.east);
  const far = await county.addSchool(idOf('s-far'), ids.centre);
  await west.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [SENIOR]: ['王浩然'] });
  await east.importRoster({ [CLASS]: ['张小满'] });
  const officer = await county.officerOf(ids.county);
  return {
    ...{ county, ids, west, east, far, officer },
    publish: (audience) => publishAs(officer, county, audience),
    figures: (noticeId) => figuresOf(officer, ids.county, noticeId),
  };
}

function publishAs(officer: Caller, county: TrialCounty, audience: Partial<Audience> = {}) {
  return officer.do('publish-org-notice', county.letter(county.bureauId, audience));
}

function figuresOf(officer: Caller, orgId: string, noticeId: string) {
  return officer.do('get-org-figures', { orgId, noticeId });
}

/** What the school itself sees of its notices. */
export function noticesOf(school: TrialSchool) {
  return school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
}
