import { isAmong } from '@shared/domain/notice';
import { versionIdOf, type Notice } from '@shared/domain/notice-record';
import type { ClassRoster } from '@shared/domain/roster';
import { countChildren, tallyIdOf, type Tally, type TallyChild } from '@shared/domain/tally';
import type { Ports } from '../ports';

type PublicationPorts = Pick<Ports, 'notices' | 'rosters' | 'links' | 'tallies'>;

/**
 * Brings a notice that was decided to its families: the frozen text, then one tally a class with every child it
 * concerns, then the end of earlier rounds, then the mark that it is done. Each step can be repeated, so an
 * interrupted publication is finished by the next attempt or by the reconcile job. Gives the tallies it made sure of.
 */
export async function completePublication(ports: PublicationPorts, notice: Notice): Promise<Tally[]> {
  const { _id: noticeId, bureauId, schoolId } = notice;
  await freezeText(ports, notice, notice.publishedAt);
  const tallies = await buildTallies(ports, notice);
  await ports.tallies.addMissing(tallies);
  if (notice.round > 1) await ports.tallies.closeRoundsBefore({ bureauId, schoolId }, noticeId, notice.round);
  if (!(await ports.notices.markOpen(notice))) await withdrawIfTakenBack(ports, notice);
  return tallies;
}

/** Keeps the text of this version for good; a version already kept stays as it is. */
export async function freezeText(
  { notices }: Pick<Ports, 'notices'>,
  notice: Notice,
  publishedAt: number,
): Promise<void> {
  const { _id: noticeId, bureauId, schoolId, schoolYear, version, versionHash, title, blocks } = notice;
  await notices.addVersion({
    _id: versionIdOf(noticeId, version),
    schemaVersion: 1,
    ...{ bureauId, schoolId, schoolYear, noticeId, version, versionHash, title, blocks, publishedAt },
  });
}

/** The tallies of the current round as they begin: one a class in which the notice finds somebody. */
export async function buildTallies(
  ports: Pick<Ports, 'rosters' | 'links'>,
  notice: Notice,
): Promise<Tally[]> {
  const { bureauId, schoolId, rosterId, classIds } = notice;
  const within = { bureauId, schoolId };
  const classes = await ports.rosters.listClasses(within, rosterId);
  const linked = await ports.links.linkedStudents(within, classIds);
  return classes
    .filter((klass) => classIds.includes(klass.classId))
    .map((klass) => buildTally(notice, klass, linked))
    .filter((tally) => tally.counts.total > 0);
}

/** It was taken back while its tallies were being made: those that came too late are taken back as well. */
async function withdrawIfTakenBack(
  ports: PublicationPorts,
  { _id, bureauId, schoolId }: Notice,
): Promise<void> {
  const within = { bureauId, schoolId };
  const now = await ports.notices.find(within, _id);
  if (now?.status !== 'withdrawing' && now?.status !== 'withdrawn') return;
  await ports.tallies.withdraw(within, _id, now.withdrawnReason ?? '');
}

function buildTally(notice: Notice, klass: ClassRoster, linked: ReadonlySet<string>): Tally {
  const children: Record<string, TallyChild> = {};
  klass.students.forEach((student, seat) => {
    if (!isAmong(notice.lodging, student)) return;
    const state = linked.has(student.id) ? 'undelivered' : 'unlinked';
    children[student.id] = { name: student.name, seat, state };
  });
  const { bureauId, schoolId, schoolName, schoolYear, round, version, versionHash } = notice;
  const { kind, topic, level, title, publishedAt, deadlineAt, correctionReason } = notice;
  return {
    _id: tallyIdOf(notice._id, round, klass.classId),
    schemaVersion: 1,
    ...{ bureauId, schoolId, schoolName, schoolYear },
    classId: klass.classId,
    className: klass.name,
    classOrder: klass.order,
    noticeId: notice._id,
    originId: notice.originId ?? null,
    originName: notice.originName ?? null,
    ...{ round, version, versionHash, kind, topic, level, title, publishedAt, deadlineAt },
    lodging: notice.lodging ?? 'all',
    ...(correctionReason ? { correctionReason } : {}),
    status: 'open',
    withdrawnReason: null,
    children,
    counts: countChildren(children),
    revision: 1,
  };
}
