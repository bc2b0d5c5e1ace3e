import { ActionFailure } from '@shared/domain/errors';
import { countChars, LETTER_LIMITS } from '@shared/domain/letter';
import { versionHashOf, type Notice } from '@shared/domain/notice-record';
import type { School } from '@shared/domain/school';
import { addCounts, type Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { buildTallies, completePublication } from './complete-publication';
import { checkAudience } from './narrow-audience';
import { requireOwnPictures } from './own-pictures';

type PublishPorts = Pick<Ports, 'rosters' | 'links' | 'notices' | 'tallies' | 'clock'>;

/** What somebody wrote and decided to send to the children of one school. */
export type PublicationDraft = Pick<
  Notice,
  'kind' | 'topic' | 'level' | 'title' | 'blocks' | 'deadlineAt' | 'classIds' | 'publisherId'
> &
  Pick<Notice, 'originName'> &
  Required<Pick<Notice, 'reach' | 'lodging' | 'publishAt' | 'originId'>> & {
    /** Fixed for the draft: the same id again finishes or repeats the first publication. */
    noticeId: string;
  };

/** What came of a publication, or will come of it by the roster as it is now. */
export interface PublicationSum {
  noticeId: string;
  classes: number;
  children: number;
  unlinked: number;
  /** When it is to open by itself; null once it went out. */
  publishAt: number | null;
}

/**
 * Sends a letter to the children of one school, or plans it for later. Repeated with the same id it finishes or
 * repeats the first publication, never a second one.
 * @throws ActionFailure INVALID_INPUT, AUDIENCE_EMPTY, AUDIENCE_WITHOUT_LODGING, PUBLISH_TIME_PAST, DEADLINE_TOO_EARLY
 */
export async function openPublication(
  ports: PublishPorts,
  school: School,
  draft: PublicationDraft,
): Promise<PublicationSum> {
  const notice = await keepFirst(ports, await planNotice(ports, school, draft));
  const tallies =
    notice.status === 'publishing'
      ? await completePublication(ports, notice)
      : await buildTallies(ports, notice);
  return sumOf(notice, tallies);
}

/** The notice that a draft becomes, checked against the school as it is now and not stored yet. */
export async function planNotice(
  ports: Pick<Ports, 'rosters' | 'notices' | 'clock'>,
  school: School,
  draft: PublicationDraft,
): Promise<Notice> {
  const { noticeId, ...written } = draft;
  if (countChars(draft.blocks) > LETTER_LIMITS.totalChars)
    throw new ActionFailure('INVALID_INPUT', ['blocks']);
  requireOwnPictures(draft.blocks, school._id);
  const within = { bureauId: school.bureauId, schoolId: school._id };
  const { rosterId } = school;
  const classes = rosterId ? await ports.rosters.listClasses(within, rosterId) : [];
  const audience = checkAudience(classes, draft);
  if (!rosterId) throw new ActionFailure('AUDIENCE_EMPTY', ['classIds']);
  const now = ports.clock.now();
  await checkTimes(ports, draft, within, now);
  return {
    _id: noticeId,
    schemaVersion: 1,
    ...within,
    schoolName: school.name,
    schoolYear: school.schoolYear,
    ...written,
    classIds: audience.map(({ classId }) => classId),
    version: 1,
    versionHash: versionHashOf(draft),
    round: 1,
    correctionReason: null,
    rosterId,
    scheduleRevision: 1,
    publishedAt: draft.publishAt ?? now,
    status: draft.publishAt === null ? 'publishing' : 'scheduled',
    stepAt: now,
    withdrawnReason: null,
  };
}

/** What a publication says of itself, from the tallies it has, or would have if it opened now. */
export function sumOf(notice: Notice, tallies: readonly Tally[]): PublicationSum {
  const counts = addCounts(tallies.map((tally) => tally.counts));
  return {
    noticeId: notice._id,
    classes: tallies.length,
    children: counts.total,
    unlinked: counts.unlinked,
    publishAt: notice.status === 'scheduled' ? notice.publishedAt : null,
  };
}

/** A time that has passed is refused, but not to one who asks again about a letter planned while it was ahead. */
async function checkTimes(
  { notices }: Pick<Ports, 'notices'>,
  { noticeId, publishAt, deadlineAt }: PublicationDraft,
  within: { bureauId: string; schoolId: string },
  now: number,
): Promise<void> {
  if (publishAt === null) return;
  if (deadlineAt !== null && deadlineAt <= publishAt) {
    throw new ActionFailure('DEADLINE_TOO_EARLY', ['deadlineAt']);
  }
  if (publishAt > now || (await notices.find(within, noticeId))) return;
  throw new ActionFailure('PUBLISH_TIME_PAST', ['publishAt']);
}

async function keepFirst({ notices }: PublishPorts, draft: Notice): Promise<Notice> {
  if ((await notices.add(draft)) === 'added') return draft;
  const first = await notices.find(draft, draft._id);
  if (!first) throw new ActionFailure('NOT_FOUND');
  return first;
}
