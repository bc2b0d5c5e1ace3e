import type { Ports } from '../ports';
import { readTree } from './org-tree';
import type { UseCase } from './use-case';

/** The officer's org and all below it, in two requests. */
export function createGetOrg(ports: Pick<Ports, 'orgs'>): UseCase<'get-org'> {
  return async (_input, { within }) => {
    const { nodes, schools } = await readTree(ports, within);
    return {
      nodes: nodes.map((node) => ({
        ...node,
        hasRoster: node.kind !== 'school' || Boolean(schools.get(node.id)?.rosterId),
      })),
    };
  };
}
