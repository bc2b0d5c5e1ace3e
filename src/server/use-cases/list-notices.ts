import type { TallyHead } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { figuresOf } from './notice-figures';
import type { UseCase } from './use-case';

/** The school's notices with the counts of their classes, from the tallies alone and never from receipts. */
export function createListNotices({ tallies }: Pick<Ports, 'tallies'>): UseCase<'list-notices'> {
  return async ({ cursor }, { within }) => {
    const page = await tallies.listHeadsOfSchool(within, cursor);
    const rounds = new Map<string, TallyHead[]>();
    for (const head of page.items) {
      const key = `${head.noticeId}:${head.round}`;
      rounds.set(key, [...(rounds.get(key) ?? []), head]);
    }
    return {
      items: [...rounds.values()].flatMap((heads) => (heads[0] ? [figuresOf(heads[0], heads)] : [])),
      nextCursor: page.nextCursor,
    };
  };
}
