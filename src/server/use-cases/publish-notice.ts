import type { ActionInput } from '@shared/contracts';
import { derivedId } from '@shared/domain/digest';
import type { Ports } from '../ports';
import { findSchool } from './find-class';
import { openPublication, type PublicationDraft } from './open-publication';
import type { UseCase } from './use-case';

type PublishPorts = Pick<Ports, 'schools' | 'rosters' | 'links' | 'notices' | 'tallies' | 'clock'>;

/** Sends a letter to classes, at once or at its time. The same key again never makes a second one. */
export function createPublishNotice(ports: PublishPorts): UseCase<'publish-notice'> {
  return async (input, { personId, within }) => {
    const school = await findSchool(ports, within);
    const noticeId = derivedId('notice', personId, input.idempotencyKey);
    return openPublication(ports, school, draftFrom(input, noticeId, personId));
  };
}

/** What a request says of a letter; what it leaves out is as it was before there was a choice. */
export function draftFrom(
  input: Omit<ActionInput<'publish-notice'>, 'schoolId' | 'idempotencyKey'>,
  noticeId: string,
  publisherId: string,
): PublicationDraft {
  const { kind, topic, level, title, blocks, deadlineAt } = input;
  return {
    ...{ noticeId, publisherId, kind, topic, level, title, blocks, deadlineAt },
    originId: null,
    reach: input.reach ?? 'classes',
    classIds: [...new Set(input.classIds)],
    lodging: input.lodging ?? 'all',
    publishAt: input.publishAt ?? null,
  };
}
