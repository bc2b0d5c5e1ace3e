import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import { figuresOf } from './notice-figures';
import type { UseCase } from './use-case';

/** The newest round of one of the school's notices, in one request. */
export function createGetNoticeFigures({ tallies }: Pick<Ports, 'tallies'>): UseCase<'get-notice-figures'> {
  return async ({ noticeId }, { within }) => {
    const heads = await tallies.listHeadsOfNotice(within, noticeId);
    const newestRound = Math.max(...heads.map((head) => head.round));
    const newest = heads.filter((head) => head.round === newestRound);
    if (!newest[0]) throw new ActionFailure('NOT_FOUND');
    return figuresOf(newest[0], newest);
  };
}
