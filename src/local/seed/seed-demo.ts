import { classIdOf } from '@shared/domain/roster';
import { parseClassName } from '@shared/domain/class-name';
import { derivedId } from '@shared/domain/digest';
import type { Person } from '@shared/domain/person';
import { personIdOf } from '@shared/domain/person-id';
import type { School } from '@shared/domain/school';
import type { StaffRole } from '@shared/domain/roles';
import { schoolYearOf } from '@shared/domain/school-day';
import { BUREAU_ID, DEMO_PEOPLE, demoChildren, demoRosterCsv, SCHOOL, type DemoPerson } from './demo-county';
import { seedFamilies } from './seed-families';
import { act, type SeedTarget } from './seed-target';

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
  await importRoster(target, school);
  await seedFamilies(target, school, now);
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
  if (!person.teaches) return [];
  const scopeName = `${person.teaches} · 班主任`;
  return [{ ...common, role: 'classTeacher', classId: school.classIdOf(person.teaches), scopeName }];
}

async function importRoster(target: SeedTarget, school: DemoSchool): Promise<void> {
  const admin = school.openidOf('liu-min');
  const bytes = new TextEncoder().encode(demoRosterCsv(demoChildren()));
  const fileId = await target.putFile(admin, `inbox/${derivedId('demo-roster', SCHOOL.id)}.csv`, bytes);
  const { rosterId } = await act<{ rosterId: string }>(target, admin, 'stage-roster', {
    schoolId: SCHOOL.id,
    idempotencyKey: 'demo',
    fileId,
    fileName: '花名册.csv',
  });
  await act(target, admin, 'confirm-roster', { schoolId: SCHOOL.id, rosterId });
}
