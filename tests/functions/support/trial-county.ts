import type { ActionInput } from '@shared/contracts';
import { derivedId } from '@shared/domain/digest';
import type { Org } from '@shared/domain/org';
import { personIdOf } from '@shared/domain/person-id';
import { DROWNING_LETTER } from '@shared/letters/drowning';
import type { TestCloud } from './test-cloud';
import { callerOf, TrialSchool, type Caller } from './trial-school';

/** A bureau of its own with 学区 below it, built above the schools of a trial. */
export class TrialCounty {
  private constructor(
    readonly cloud: TestCloud,
    readonly bureauId: string,
  ) {}

  static async open(cloud: TestCloud, bureauId: string): Promise<TrialCounty> {
    const county = new TrialCounty(cloud, bureauId);
    await county.addOrg(bureauId, null);
    return county;
  }

  async addOrg(orgId: string, parentId: string | null, order = 0): Promise<void> {
    const kind = parentId === null ? 'bureau' : 'district';
    const org: Org = {
      ...{ _id: orgId, schemaVersion: 1, bureauId: this.bureauId },
      ...{ parentId, name: `${orgId} 教育`, kind, order },
    };
    await this.cloud.insert('orgs', { ...org });
  }

  addSchool(schoolId: string, orgId: string): Promise<TrialSchool> {
    return TrialSchool.open(this.cloud, schoolId, { bureauId: this.bureauId, orgId });
  }

  async officerOf(orgId: string): Promise<Caller> {
    const openid = `oOfficer-${orgId}`;
    await this.cloud.insert('persons', {
      _id: personIdOf(openid, this.cloud.personKey),
      schemaVersion: 1,
      children: {},
      roles: [
        {
          role: 'bureauOfficer',
          ...{ bureauId: this.bureauId, schoolId: null, classId: null, orgId },
          scopeName: orgId,
          status: 'active',
          until: null,
        },
      ],
    });
    return callerOf(this.cloud, openid);
  }

  /** A letter that every school below the org gets, unless `audience` narrows it. */
  letter(
    orgId: string,
    audience: Partial<ActionInput<'publish-org-notice'>['audience']> = {},
    idempotencyKey = derivedId('letter', orgId, this.bureauId),
  ): ActionInput<'publish-org-notice'> {
    const { title, kind, topic, level, blocks } = DROWNING_LETTER;
    return {
      ...{ orgId, idempotencyKey, title, kind, topic, level, blocks: [...blocks] },
      deadlineAt: null,
      audience: { orgIds: [], grades: [], lodging: 'all', ...audience },
    };
  }
}
