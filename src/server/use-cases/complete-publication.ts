import { versionIdOf, type Notice } from '@shared/domain/notice-record';
import type { ClassRoster } from '@shared/domain/roster';
import { countChildren, tallyIdOf, type Tally, type TallyChild } from '@shared/domain/tally';
import type { Ports } from '../ports';

type PublicationPorts = Pick<Ports, 'notices' | 'rosters' | 'links' | 'tallies'>;

/**
 * Brings a notice that was decided to its families: the frozen text, then one tally a class with every child of the
 * roster, then the mark that it is done. Each step can be repeated, so an interrupted publication is finished by the
 * next attempt or by the reconcile job. Gives the tallies it made sure of.
 */
export async function completePublication(ports: PublicationPorts, notice: Notice): Promise<Tally[]> {
  const { _id: noticeId, bureauId, schoolId, schoolYear, version, versionHash, title, blocks } = notice;
  const within = { bureauId, schoolId };
  await ports.notices.addVersion({
    _id: versionIdOf(noticeId, version),
    schemaVersion: 1,
    bureauId,
    schoolId,
    schoolYear,
    noticeId,
    version,
    versionHash,
    title,
    blocks,
    publishedAt: notice.publishedAt,
  });
  const classes = await ports.rosters.listClasses(within, notice.rosterId);
  const audience = classes.filter((klass) => notice.classIds.includes(klass.classId));
  const linked = await ports.links.linkedStudents(within, notice.classIds);
  const tallies = audience.map((klass) => buildTally(notice, klass, linked));
  await ports.tallies.addMissing(tallies);
  await ports.notices.setStatus(noticeId, 'open');
  return tallies;
}

function buildTally(notice: Notice, klass: ClassRoster, linked: ReadonlySet<string>): Tally {
  const children: Record<string, TallyChild> = {};
  klass.students.forEach((student, seat) => {
    const state = linked.has(student.id) ? 'undelivered' : 'unlinked';
    children[student.id] = { name: student.name, seat, state };
  });
  const { bureauId, schoolId, schoolName, schoolYear, round, version, versionHash } = notice;
  const { kind, topic, level, title, publishedAt, deadlineAt } = notice;
  return {
    _id: tallyIdOf(notice._id, round, klass.classId),
    schemaVersion: 1,
    ...{ bureauId, schoolId, schoolName, schoolYear },
    classId: klass.classId,
    className: klass.name,
    classOrder: klass.order,
    noticeId: notice._id,
    ...{ round, version, versionHash, kind, topic, level, title, publishedAt, deadlineAt },
    status: 'open',
    withdrawnReason: null,
    children,
    counts: countChildren(children),
    revision: 1,
  };
}
