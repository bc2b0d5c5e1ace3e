import { ActionFailure } from '@shared/domain/errors';
import { sumByNode } from '@shared/domain/org';
import { addCounts } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { orgNoticeHeadOf } from './org-notice-head';
import { readTree } from './org-tree';
import type { UseCase } from './use-case';

/**
 * The letters that concern an org, newest first, with what each part directly below `underId` has answered: the way
 * of the rates over time. Four requests, however many receipts there are.
 */
export function createListOrgNotices(
  ports: Pick<Ports, 'orgs' | 'orgNotices' | 'origins'>,
): UseCase<'list-org-notices'> {
  return async ({ underId, cursor }, { within }) => {
    const tree = await readTree(ports, within);
    const parts = tree.nodes.filter(({ id, parentId }) => id === underId || parentId === underId);
    if (!parts.some(({ id, kind }) => id === underId && kind !== 'school'))
      throw new ActionFailure('NOT_FOUND');
    const page = await ports.orgNotices.listOf(within.bureauId, tree.lineage, cursor);
    const sums = await ports.origins.sumBySchool(
      within.bureauId,
      page.items.map((notice) => notice._id),
    );
    const items = page.items.map((notice) => {
      const own = sums.filter((sum) => sum.originId === notice._id);
      const bySchool = new Map(own.map(({ schoolId, counts }) => [schoolId, counts]));
      const byNode = sumByNode(tree.nodes, bySchool, addCounts);
      return {
        ...orgNoticeHeadOf(notice, within.orgId, tree, bySchool),
        parts: parts.flatMap(({ id }) => {
          const counts = byNode.get(id);
          return counts ? [{ id, counts }] : [];
        }),
      };
    });
    // A letter from above to other orgs is none of this one's business.
    return {
      parts,
      items: items.filter(({ schools, isOwn }) => isOwn || schools > 0),
      nextCursor: page.nextCursor,
    };
  };
}
