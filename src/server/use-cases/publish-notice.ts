import { derivedId } from '@shared/domain/digest';
import { ActionFailure } from '@shared/domain/errors';
import { countChars, LETTER_LIMITS } from '@shared/domain/letter';
import { versionHashOf, type Notice } from '@shared/domain/notice-record';
import { addCounts } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { completePublication } from './complete-publication';
import { findSchool } from './find-class';
import type { UseCase } from './use-case';

type PublishPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock'>;

/** Sends a letter to classes. The same key again finishes or repeats the first publication, never a second one. */
export function createPublishNotice(ports: PublishPorts): UseCase<'publish-notice'> {
  return async (input, { personId, within }) => {
    if (countChars(input.blocks) > LETTER_LIMITS.totalChars)
      throw new ActionFailure('INVALID_INPUT', ['blocks']);
    const school = await findSchool(ports, within);
    const classes = school.rosterId ? await ports.rosters.listClasses(within, school.rosterId) : [];
    const known = new Set(classes.filter((one) => one.students.length > 0).map((one) => one.classId));
    if (!school.rosterId || !input.classIds.every((classId) => known.has(classId))) {
      throw new ActionFailure('AUDIENCE_EMPTY', ['classIds']);
    }
    const { kind, topic, level, title, blocks, deadlineAt } = input;
    const draft: Notice = {
      _id: derivedId('notice', personId, input.idempotencyKey),
      schemaVersion: 1,
      ...within,
      schoolName: school.name,
      schoolYear: school.schoolYear,
      ...{ kind, topic, level, title, blocks, deadlineAt },
      version: 1,
      versionHash: versionHashOf(input),
      round: 1,
      rosterId: school.rosterId,
      classIds: [...new Set(input.classIds)],
      publishedAt: ports.clock.now(),
      publisherId: personId,
      status: 'publishing',
    };
    const notice = await keepFirst(ports, draft);
    const tallies = await completePublication(ports, notice);
    const counts = addCounts(tallies.map((tally) => tally.counts));
    return {
      noticeId: notice._id,
      classes: tallies.length,
      children: counts.total,
      unlinked: counts.unlinked,
    };
  };
}

async function keepFirst({ notices }: PublishPorts, draft: Notice): Promise<Notice> {
  if ((await notices.add(draft)) === 'added') return draft;
  const first = await notices.find(draft, draft._id);
  if (!first) throw new ActionFailure('NOT_FOUND');
  return first;
}
