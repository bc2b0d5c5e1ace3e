import { addCounts, type TallyHead } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { headOf } from './notice-head';
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
      items: [...rounds.values()].flatMap((heads) => (heads[0] ? [summarise(heads[0], heads)] : [])),
      nextCursor: page.nextCursor,
    };
  };
}

function summarise(first: TallyHead, heads: readonly TallyHead[]) {
  const inOrder = [...heads].sort((a, b) => a.classOrder - b.classOrder);
  return {
    ...headOf(first),
    version: first.version,
    counts: addCounts(heads.map((head) => head.counts)),
    classes: inOrder.map(({ classId, className, counts }) => ({ classId, className, counts })),
  };
}
