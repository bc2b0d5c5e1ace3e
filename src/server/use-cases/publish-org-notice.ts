import type { ActionInput } from '@shared/contracts';
import { derivedId } from '@shared/domain/digest';
import { ActionFailure } from '@shared/domain/errors';
import { countChars, LETTER_LIMITS } from '@shared/domain/letter';
import type { OrgNode } from '@shared/domain/org';
import type { OrgNotice } from '@shared/domain/org-notice';
import { deliverOrgNotice, type DeliveryPorts } from './deliver-org-notice';
import { readTree, type OrgTree } from './org-tree';
import type { UseCase } from './use-case';

/** Leaves the reply time within the function's own limit; the timer goes on with what is left. */
const WORKS_FOR_MS = 8_000;

/**
 * Sends a letter to the schools below an org: decided once, then brought to school after school.
 * @throws ActionFailure INVALID_INPUT, ORG_AUDIENCE_EMPTY, NOT_FOUND for an org that is not below the officer's
 */
export function createPublishOrgNotice(ports: DeliveryPorts): UseCase<'publish-org-notice'> {
  return async (input, { personId, within }) => {
    const startedAt = ports.clock.now();
    // Pictures are kept a school at a time; a letter from above has none yet.
    const hasPictures = input.blocks.some(({ type }) => type === 'picture');
    if (hasPictures || countChars(input.blocks) > LETTER_LIMITS.totalChars) {
      throw new ActionFailure('INVALID_INPUT', ['blocks']);
    }
    const tree = await readTree(ports, within);
    const draft = draftOf(input, tree, { ...within, publisherId: personId, publishedAt: startedAt });
    const notice = await keepFirst(ports, draft);
    const isOut = notice.status === 'open';
    const { reached, unreached } = isOut
      ? await deliverOrgNotice(ports, notice, startedAt + WORKS_FOR_MS)
      : { reached: 0, unreached: [] };
    return {
      noticeId: notice._id,
      schools: notice.schoolIds.length,
      reached,
      unreached: unreached.map((one) => ({ ...one, name: tree.schools.get(one.schoolId)?.name ?? '' })),
    };
  };
}

function draftOf(
  input: ActionInput<'publish-org-notice'>,
  tree: OrgTree,
  from: Pick<OrgNotice, 'bureauId' | 'orgId' | 'publisherId' | 'publishedAt'>,
): OrgNotice {
  const { kind, topic, level, title, blocks, deadlineAt, audience } = input;
  const schoolIds = schoolsMeant(tree.nodes, audience.orgIds);
  if (schoolIds.length === 0) throw new ActionFailure('ORG_AUDIENCE_EMPTY', ['audience.orgIds']);
  return {
    _id: derivedId('orgNotice', from.publisherId, input.idempotencyKey),
    schemaVersion: 1,
    ...from,
    orgName: tree.nodes[0]?.name ?? '',
    ...{ kind, topic, level, title, blocks, deadlineAt, audience, schoolIds },
    status: 'open',
    withdrawnAt: null,
    withdrawnReason: null,
    isSettled: false,
    unreached: [],
  };
}

/** Every school of the chosen orgs, each once, in the order of the tree. */
function schoolsMeant(nodes: readonly OrgNode[], orgIds: readonly string[]): string[] {
  const orgs = new Map(nodes.flatMap((node) => (node.kind === 'school' ? [] : [[node.id, node]])));
  if (!orgIds.every((orgId) => orgs.has(orgId))) throw new ActionFailure('NOT_FOUND');
  const meant = new Set<string | null>(orgIds.length > 0 ? orgIds : [nodes[0]?.id ?? null]);
  return nodes.flatMap(({ id, parentId, kind }) => {
    // Parents come before their children, so whatever is below a chosen org is met as chosen.
    if (!meant.has(id) && !meant.has(parentId)) return [];
    meant.add(id);
    return kind === 'school' ? [id] : [];
  });
}

async function keepFirst({ orgNotices }: DeliveryPorts, draft: OrgNotice): Promise<OrgNotice> {
  if ((await orgNotices.add(draft)) === 'added') return draft;
  const first = await orgNotices.find(draft, draft._id);
  if (!first) throw new ActionFailure('NOT_FOUND');
  return first;
}
