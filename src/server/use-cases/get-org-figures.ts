import { ActionFailure } from '@shared/domain/errors';
import { sumByNode, type OrgNode } from '@shared/domain/org';
import type { OrgNotice } from '@shared/domain/org-notice';
import { addCounts } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { orgNoticeHeadOf } from './org-notice-head';
import { readTree } from './org-tree';
import type { UseCase } from './use-case';

/**
 * What every org and school below has answered to one letter. Four requests, however many schools and receipts
 * there are: the orgs, the schools, the letter, the sums of the tallies.
 * @throws ActionFailure NOT_FOUND, also for a letter that concerns no school below
 */
export function createGetOrgFigures(
  ports: Pick<Ports, 'orgs' | 'orgNotices' | 'origins'>,
): UseCase<'get-org-figures'> {
  return async ({ noticeId }, { within }) => {
    const tree = await readTree(ports, within);
    const notice = await ports.orgNotices.findOfBureau(within.bureauId, noticeId);
    if (!notice || !tree.lineage.includes(notice.orgId)) throw new ActionFailure('NOT_FOUND');
    const sums = await ports.origins.sumBySchool(within.bureauId, [noticeId]);
    const bySchool = new Map(sums.map(({ schoolId, counts }) => [schoolId, counts]));
    const head = orgNoticeHeadOf(notice, within.orgId, tree, bySchool);
    if (!head.isOwn && head.schools === 0) throw new ActionFailure('NOT_FOUND');
    const byNode = sumByNode(tree.nodes, bySchool, addCounts);
    const reasons = new Map(notice.unreached.map(({ schoolId, reason }) => [schoolId, reason]));
    return {
      ...head,
      blocks: notice.blocks,
      nodes: concernedNodes(tree.nodes, notice).map((node) => {
        const counts = byNode.get(node.id) ?? null;
        const isMissing = node.kind === 'school' && counts === null;
        return {
          ...node,
          counts,
          unreached: isMissing ? (reasons.get(node.id) ?? ('waiting' as const)) : null,
        };
      }),
    };
  };
}

/** The part of the tree that a letter is for: its schools and the orgs above them. */
function concernedNodes(nodes: readonly OrgNode[], { schoolIds }: OrgNotice): OrgNode[] {
  const marks = new Map(schoolIds.map((schoolId) => [schoolId, true]));
  const concerned = sumByNode(nodes, marks, () => true);
  return nodes.filter(({ id, depth }) => depth === 0 || concerned.has(id));
}
