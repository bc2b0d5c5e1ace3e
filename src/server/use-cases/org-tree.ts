import type { WithinOrg } from '@shared/domain/authorisation';
import { ActionFailure } from '@shared/domain/errors';
import { lineageOf, treeBelow, type OrgNode } from '@shared/domain/org';
import type { School } from '@shared/domain/school';
import type { Ports } from '../ports';

/** An officer's org with all below it, and what lies above. */
export interface OrgTree {
  /** The officer's org first; in the order of the tree. */
  nodes: OrgNode[];
  /** The schools below the officer's org. */
  schools: Map<string, School>;
  /** The officer's org and all above it: whose letters concern the schools below. */
  lineage: string[];
}

/** Reads the whole tree in two requests. @throws ActionFailure NOT_FOUND when the org is gone */
export async function readTree(
  { orgs }: Pick<Ports, 'orgs'>,
  { bureauId, orgId }: WithinOrg,
): Promise<OrgTree> {
  const [allOrgs, allSchools] = await Promise.all([orgs.listOrgs(bureauId), orgs.listSchools(bureauId)]);
  const nodes = treeBelow(orgId, allOrgs, allSchools);
  if (nodes.length === 0) throw new ActionFailure('NOT_FOUND');
  const below = new Set(nodes.map((node) => node.id));
  return {
    nodes,
    schools: new Map(allSchools.flatMap((school) => (below.has(school._id) ? [[school._id, school]] : []))),
    lineage: lineageOf(orgId, allOrgs),
  };
}
