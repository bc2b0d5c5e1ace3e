import type { Within } from '@shared/domain/authorisation';
import { ActionFailure } from '@shared/domain/errors';
import { normaliseLinkCode } from '@shared/domain/link-code';
import type { ChildLink } from '@shared/domain/roles';
import type { GuardianLink } from '@shared/domain/person';
import type { Ports } from '../ports';
import { advanceInTally } from './advance-in-tally';
import { followLinks } from './current-rosters';
import { findClass, findSchool } from './find-class';
import type { UseCase } from './use-case';

/** One child up to 6 guardians, one guardian up to 10 children. */
const LINK_LIMITS = { guardiansPerChild: 6, childrenPerGuardian: 10 };

type LinkPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'linkCodes' | 'persons' | 'tallies' | 'clock'>;

/**
 * Links the guardian whose code was read out. Every step can be repeated: the code goes last, so that an interrupted
 * link is finished by entering the same code again.
 */
export function createLinkGuardian(ports: LinkPorts): UseCase<'link-guardian'> {
  return async (input, { within }) => {
    const { school, klass } = await findClass(ports, within);
    const student = klass.students.find((one) => one.id === input.studentId);
    if (!student) throw new ActionFailure('NOT_FOUND');
    const code = await ports.linkCodes.find(normaliseLinkCode(input.code));
    const now = ports.clock.now();
    if (!code || code.expiresAt <= now) throw new ActionFailure('LINK_CODE_UNKNOWN', ['code']);
    const guardians = await checkLimits(ports, student.id, code.personId);
    const { bureauId, schoolId, classId } = within;
    const facts = { bureauId, schoolId, classId, schoolYear: klass.schoolYear, studentId: student.id };
    const link: GuardianLink = {
      _id: `${student.id}:${code.personId}`,
      schemaVersion: 1,
      ...facts,
      personId: code.personId,
      guardianName: input.guardianName,
      relation: input.relation,
      linkedAt: now,
    };
    const added = await ports.links.add(link);
    await ports.persons.putChild(code.personId, {
      ...facts,
      studentName: student.name,
      className: klass.name,
      schoolName: school.name,
      relation: input.relation,
      guardianName: input.guardianName,
      linkedAt: now,
    });
    await followChange(ports, within, school.rosterId);
    await markLinked(ports, within, student.id);
    await ports.linkCodes.remove(code._id);
    return { studentName: student.name, guardians: guardians + (added === 'added' ? 1 : 0) };
  };
}

async function checkLimits(
  { links, persons }: LinkPorts,
  studentId: string,
  personId: string,
): Promise<number> {
  const [guardians, person] = await Promise.all([links.ofStudent(studentId), persons.find(personId)]);
  const others = guardians.filter((link) => link.personId !== personId);
  const otherChildren = Object.values(person?.children ?? {}).filter(
    (child: ChildLink) => child.studentId !== studentId,
  );
  if (others.length >= LINK_LIMITS.guardiansPerChild) throw new ActionFailure('GUARDIANS_FULL');
  if (otherChildren.length >= LINK_LIMITS.childrenPerGuardian) throw new ActionFailure('CHILDREN_FULL');
  return guardians.length;
}

/** A roster that changed while the link was made has carried the other links along and missed this one. */
async function followChange(
  ports: LinkPorts,
  within: Within & { classId: string },
  rosterId: string | null,
): Promise<void> {
  const now = await findSchool(ports, within);
  if (!now.rosterId || now.rosterId === rosterId) return;
  const classes = await ports.rosters.listClasses(within, now.rosterId);
  await followLinks(ports, within, { rosterId: now.rosterId, schoolName: now.name, classes });
}

/** A child with a guardian is no longer 未绑定 in any round that is open. */
async function markLinked(
  ports: LinkPorts,
  within: { bureauId: string; schoolId: string; classId: string },
  studentId: string,
): Promise<void> {
  const open = await ports.tallies.listOpenOfClasses(within, [within.classId]);
  for (const tally of open) {
    await advanceInTally(ports, tally, studentId, { type: 'linked' }, () =>
      ports.tallies.find(within, tally.noticeId, tally.round),
    );
  }
}
