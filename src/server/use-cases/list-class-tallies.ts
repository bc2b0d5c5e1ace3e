import type { Ports } from '../ports';
import { headOf } from './notice-head';
import type { UseCase } from './use-case';

/** The notices of one class with their counts: open ones first, then newest. */
export function createListClassTallies({ tallies }: Pick<Ports, 'tallies'>): UseCase<'list-class-tallies'> {
  return async (_input, { within }) => {
    const heads = await tallies.listHeadsOfClass(within);
    const openFirst = (status: string) => (status === 'open' ? 0 : 1);
    heads.sort((a, b) => openFirst(a.status) - openFirst(b.status) || b.publishedAt - a.publishedAt);
    return {
      items: heads.map((head) => ({ ...headOf(head), className: head.className, counts: head.counts })),
    };
  };
}
