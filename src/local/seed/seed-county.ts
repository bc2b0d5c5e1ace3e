import { parseClassName } from '@shared/domain/class-name';
import { derivedId } from '@shared/domain/digest';
import type { Person } from '@shared/domain/person';
import { personIdOf } from '@shared/domain/person-id';
import { classIdOf } from '@shared/domain/roster';
import { addSchoolDays, endOfSchoolDay, schoolDayOf } from '@shared/domain/school-day';
import type { School } from '@shared/domain/school';
import { TRAFFIC_LETTER } from '@shared/letters/traffic';
import { BUREAU_ID, demoRosterCsv } from './demo-county';
import { childrenOf, DEMO_ORGS, SMALL_SCHOOLS, type SmallSchool } from './demo-orgs';
import { importRoster } from './import-roster';
import { inParallel, liveWith, type Family } from './seed-families';
import { act, type SeedTarget } from './seed-target';

interface County {
  schoolYear: string;
  /** Openid of the officer of the bureau. */
  officer: string;
}

/** Of every ten families of a small school so many are linked. */
const LINKED = 7;

/** Adds the county around the demo school, and a letter of the bureau to one 学区 that families have begun to answer. */
export async function seedCounty(target: SeedTarget, county: County, now: number): Promise<void> {
  await target.insert('orgs', DEMO_ORGS);
  await target.insert(
    'schools',
    SMALL_SCHOOLS.map((school) => schoolDocument(school, county)),
  );
  const families = new Map<SmallSchool, Family[]>();
  for (const school of SMALL_SCHOOLS.filter(({ classNames }) => classNames.length > 0)) {
    families.set(school, await fillSchool(target, school, county));
  }
  const noticeId = await publishLetter(target, county, now);
  for (const [school, parents] of families) {
    await inParallel(parents, (family) =>
      liveWith(target, family, derivedId('notice', noticeId, school.id), now),
    );
  }
}

function schoolDocument({ id, orgId, name }: SmallSchool, { schoolYear }: County): School {
  return { _id: id, schemaVersion: 1, bureauId: BUREAU_ID, orgId, name, schoolYear, rosterId: null };
}

/** Imports the roster and links families, as the school's own administrator. */
async function fillSchool(target: SeedTarget, school: SmallSchool, county: County): Promise<Family[]> {
  const admin = `oDemo${derivedId('demo-admin', school.id)}`;
  await target.insert('persons', [adminDocument(admin, school, target.personKey)]);
  await importRoster(target, admin, { schoolId: school.id, csv: demoRosterCsv(childrenOf(school)) });
  const families: Family[] = [];
  for (const className of school.classNames) {
    const classId = classIdOf(school.id, county.schoolYear, parseClassName(className));
    const place = { schoolId: school.id, classId };
    const { students } = await act<{ students: { studentId: string; name: string }[] }>(
      target,
      admin,
      'get-class',
      place,
    );
    const linked = students.flatMap(({ studentId, name }, n): Family[] =>
      n % 10 < LINKED
        ? [{ openid: `oDemoFamily${studentId}`, studentId, guardianName: `${name.slice(0, 1)}女士`, n }]
        : [],
    );
    await inParallel(linked, async ({ openid, studentId, guardianName }) => {
      const { code } = await act<{ code: string }>(target, openid, 'issue-link-code', {});
      await act(target, admin, 'link-guardian', {
        ...place,
        studentId,
        code,
        relation: '妈妈',
        guardianName,
      });
    });
    families.push(...linked);
  }
  return families;
}

function adminDocument(openid: string, { id: schoolId, name }: SmallSchool, key: Uint8Array): Person {
  const place = { bureauId: BUREAU_ID, schoolId, classId: null, orgId: null };
  return {
    _id: personIdOf(openid, key),
    schemaVersion: 1,
    children: {},
    roles: [{ role: 'schoolAdmin', ...place, scopeName: name, status: 'active', until: null }],
  };
}

/** A letter to one 学区 alone, so that the families of the demo school have only their own school's to answer. */
async function publishLetter(target: SeedTarget, { officer }: County, now: number): Promise<string> {
  const { title, kind, topic, level, blocks, answerDays } = TRAFFIC_LETTER;
  const { noticeId } = await act<{ noticeId: string }>(target, officer, 'publish-org-notice', {
    orgId: BUREAU_ID,
    idempotencyKey: 'demo',
    ...{ title, kind, topic, level, blocks },
    deadlineAt: endOfSchoolDay(addSchoolDays(schoolDayOf(now), answerDays)),
    audience: { orgIds: ['chengguan-district'], grades: [], lodging: 'all' },
  });
  return noticeId;
}
