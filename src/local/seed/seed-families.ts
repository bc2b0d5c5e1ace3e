import type { Strokes } from '@shared/domain/strokes';
import { endOfSchoolDay, addSchoolDays, schoolDayOf } from '@shared/domain/school-day';
import type { Relation } from '@shared/domain/roles';
import { lettersInSeason } from '@shared/letters';
import { CLASS_NAMES, DEMO_PEOPLE, DEMO_SHARES, SCHOOL } from './demo-county';
import { demoSignature } from './demo-signature';
import type { DemoSchool } from './seed-demo';
import { act, type SeedTarget } from './seed-target';

export interface Family {
  openid: string;
  studentId: string;
  guardianName: string;
  n: number;
}

/** Links families to children, publishes the letter of the season, and lets some of them read and sign it. */
export async function seedFamilies(target: SeedTarget, school: DemoSchool, now: number): Promise<void> {
  const families: Family[] = [];
  for (const className of CLASS_NAMES) families.push(...(await linkClass(target, school, className)));
  const noticeId = await publishLetter(target, school, now);
  await inParallel(families, (family) => liveWith(target, family, noticeId, now));
}

interface ClassStudents {
  students: { studentId: string; name: string }[];
}

async function linkClass(target: SeedTarget, school: DemoSchool, className: string): Promise<Family[]> {
  const staff = school.openidOf('liu-min');
  const place = { schoolId: SCHOOL.id, classId: school.classIdOf(className) };
  const { students } = await act<ClassStudents>(target, staff, 'get-class', place);
  const link = async (studentId: string, openid: string, relation: Relation, guardianName: string) => {
    const { code } = await act<{ code: string }>(target, openid, 'issue-link-code', {});
    await act(target, staff, 'link-guardian', { ...place, studentId, code, relation, guardianName });
  };
  const named = new Set<string>();
  for (const person of DEMO_PEOPLE) {
    for (const child of person.children.filter((one) => one.className === className)) {
      const student = students.find((one) => one.name === child.name);
      if (!student) throw new Error(`${child.name} is not in the demo roster`);
      named.add(student.studentId);
      await link(student.studentId, school.openidOf(person.key), child.relation, child.guardianName);
    }
  }
  const others = students.filter((student) => !named.has(student.studentId));
  const families = others
    .map(({ studentId, name }, n) => {
      const guardianName = `${name.slice(0, 1)}${n % 2 === 0 ? '先生' : '女士'}`;
      return { openid: `oDemoFamily${studentId}`, studentId, guardianName, n };
    })
    .filter(({ n }) => n % 10 < DEMO_SHARES.linked);
  await inParallel(families, ({ studentId, openid, guardianName, n }) =>
    link(studentId, openid, n % 2 === 0 ? '爸爸' : '妈妈', guardianName),
  );
  return families;
}

async function publishLetter(target: SeedTarget, school: DemoSchool, now: number): Promise<string> {
  const [letter] = lettersInSeason(now);
  if (!letter) throw new Error('there is no letter for the season');
  const { title, kind, topic, level, blocks, answerDays } = letter;
  const { noticeId } = await act<{ noticeId: string }>(target, school.openidOf('liu-min'), 'publish-notice', {
    schoolId: SCHOOL.id,
    idempotencyKey: 'demo',
    ...{ title, kind, topic, level, blocks },
    deadlineAt: endOfSchoolDay(addSchoolDays(schoolDayOf(now), answerDays)),
    classIds: CLASS_NAMES.map((className) => school.classIdOf(className)),
  });
  return noticeId;
}

/** One family's evening: some never look, some read, most of those sign. */
export async function liveWith(
  target: SeedTarget,
  family: Family,
  noticeId: string,
  now: number,
): Promise<void> {
  const { openid, studentId, guardianName, n } = family;
  if (n % 10 === DEMO_SHARES.linked - 1) return;
  await act(target, openid, 'list-todo', {});
  if (n % 10 >= DEMO_SHARES.opened) return;
  const { round, versionHash } = await act<{ round: number; versionHash: string }>(
    target,
    openid,
    'get-notice',
    {
      noticeId,
      studentId,
    },
  );
  await act(target, openid, 'open-notice', { noticeId, round, studentId, seenState: 'delivered' });
  if (n % 10 >= DEMO_SHARES.signed) return;
  const strokes: Strokes = demoSignature(n);
  await act(target, openid, 'sign-receipt', {
    ...{ noticeId, round, studentId, versionHash, strokes },
    signerName: guardianName,
    tappedAt: now,
  });
}

const IN_FLIGHT = 4;

export async function inParallel<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}
