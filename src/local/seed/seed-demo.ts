import { classIdOf } from '@shared/domain/roster';
import { parseClassName } from '@shared/domain/class-name';
import { derivedId } from '@shared/domain/digest';
import type { Person } from '@shared/domain/person';
import { personIdOf } from '@shared/domain/person-id';
import type { School } from '@shared/domain/school';
import type { StaffRole } from '@shared/domain/roles';
import { schoolYearOf } from '@shared/domain/school-day';
import { BUREAU_ID, DEMO_PEOPLE, demoChildren, demoRosterCsv, SCHOOL, type DemoPerson } from './demo-county';
import { BUREAU_NAME } from './demo-orgs';
import { importRoster } from './import-roster';
import { seedCounty } from './seed-county';
import { seedFamilies } from './seed-families';
import type { SeedTarget } from './seed-target';

/** What the other steps of seeding need to find their way. */
export interface DemoSchool {
  schoolYear: string;
  openidOf(key: string): string;
  classIdOf(className: string): string;
}

/**
 * Fills an empty installation with a small county to try: staff are written as documents, as the first one of any
 * installation must be; all else goes through the product's own functions.
 */
export async function seedDemo(target: SeedTarget, now: number): Promise<void> {
  const schoolYear = schoolYearOf(now);
  const school: DemoSchool = {
    schoolYear,
    openidOf: (key) => `oDemo${derivedId('demo-person', key)}`,
    classIdOf: (className) => classIdOf(SCHOOL.id, schoolYear, parseClassName(className)),
  };
  const document: School = {
    _id: SCHOOL.id,
    schemaVersion: 1,
    bureauId: BUREAU_ID,
    orgId: SCHOOL.orgId,
    name: SCHOOL.name,
    schoolYear,
    rosterId: null,
  };
  await target.insert('schools', [document]);
  await target.insert(
    'persons',
    DEMO_PEOPLE.map((person) => staffDocument(person, school, target.personKey)),
  );
  target.savePeople(
    DEMO_PEOPLE.map(({ key, label, role, note }) => ({
      key,
      label,
      role,
      note,
      openid: school.openidOf(key),
    })),
  );
  const roster = { schoolId: SCHOOL.id, csv: demoRosterCsv(demoChildren()) };
  await importRoster(target, school.openidOf('liu-min'), roster);
  await seedFamilies(target, school, now);
  await seedCounty(target, { schoolYear, officer: school.openidOf('zhou-wei') }, now);
}

function staffDocument(person: DemoPerson, school: DemoSchool, key: Uint8Array): Person {
  return {
    _id: personIdOf(school.openidOf(person.key), key),
    schemaVersion: 1,
    children: {},
    roles: rolesOf(person, school),
  };
}

function rolesOf(person: DemoPerson, school: DemoSchool): StaffRole[] {
  const common = {
    bureauId: BUREAU_ID,
    schoolId: SCHOOL.id,
    orgId: null,
    status: 'active',
    until: null,
  } as const;
  if (person.role === 'schoolAdmin') {
    return [{ ...common, role: 'schoolAdmin', classId: null, scopeName: SCHOOL.name }];
  }
  if (person.role === 'bureauOfficer') {
    const place = { schoolId: null, classId: null, orgId: BUREAU_ID };
    return [{ ...common, ...place, role: 'bureauOfficer', scopeName: BUREAU_NAME }];
  }
  if (!person.teaches) return [];
  const scopeName = `${person.teaches} · 班主任`;
  return [{ ...common, role: 'classTeacher', classId: school.classIdOf(person.teaches), scopeName }];
}
