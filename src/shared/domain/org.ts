/** The places above the school, in a tree of any depth under one bureau; small enough to be read whole. */
export const ORG_KINDS = ['bureau', 'district', 'centralSchool'] as const;
export type OrgKind = (typeof ORG_KINDS)[number];

export interface Org {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  /** The org directly above; null for the bureau itself, of which a bureau's tree has one. */
  parentId: string | null;
  name: string;
  kind: OrgKind;
  /** Place among the orgs of one parent, from 0. */
  order: number;
}

/** What the tree needs to know of a school. */
export interface PlacedSchool {
  _id: string;
  name: string;
  orgId: string;
}

/** An org or a school where it stands in the tree. */
export interface OrgNode {
  id: string;
  /** Null for the org that the tree was asked for. */
  parentId: string | null;
  name: string;
  kind: OrgKind | 'school';
  /** 0 for the org that the tree was asked for. */
  depth: number;
}

/**
 * An org and all below it in the order of the tree: parents first, orgs by their order, then schools by name. Empty
 * when there is no such org. An org or school that hangs nowhere (its parent is gone, or is its own descendant)
 * counts as the bureau's own, so that no school is ever lost from the sums.
 */
export function treeBelow(orgId: string, orgs: readonly Org[], schools: readonly PlacedSchool[]): OrgNode[] {
  const parents = parentsOf(orgs);
  const root = orgs.find((org) => org._id === orgId);
  if (!root) return [];
  const bureau = orgs.find((org) => org.parentId === null);
  const placeOf = (place: string): string | undefined => (parents.has(place) ? place : bureau?._id);
  const nodes: OrgNode[] = [];
  const visit = ({ _id: id, name, kind }: Org, parentId: string | null, depth: number): void => {
    nodes.push({ id, parentId, name, kind, depth });
    const orgsHere = orgs.filter((org) => parents.get(org._id) === id);
    for (const org of [...orgsHere].sort(byOrder)) visit(org, id, depth + 1);
    const schoolsHere = schools.filter((school) => placeOf(school.orgId) === id);
    for (const school of [...schoolsHere].sort(byName)) {
      nodes.push({ id: school._id, parentId: id, name: school.name, kind: 'school', depth: depth + 1 });
    }
  };
  visit(root, null, 0);
  return nodes;
}

/** An org with all above it, itself first. Empty when there is no such org. */
export function lineageOf(orgId: string, orgs: readonly Org[]): string[] {
  const parents = parentsOf(orgs);
  const lineage: string[] = [];
  for (let id: string | null | undefined = orgId; id && parents.has(id); id = parents.get(id))
    lineage.push(id);
  return lineage;
}

/** Every org's parent; those from which no way leads up to the bureau are its own. */
function parentsOf(orgs: readonly Org[]): Map<string, string | null> {
  const byId = new Map(orgs.map((org) => [org._id, org]));
  const bureau = orgs.find((org) => org.parentId === null);
  const reachesBureau = (org: Org): boolean => {
    const seen = new Set<string>();
    let at: Org | undefined = org;
    while (at && !seen.has(at._id)) {
      if (at === bureau) return true;
      seen.add(at._id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    return false;
  };
  return new Map(
    orgs.map((org) => [org._id, org === bureau || reachesBureau(org) ? org.parentId : (bureau?._id ?? null)]),
  );
}

function byOrder(a: Org, b: Org): number {
  return a.order - b.order || (a._id < b._id ? -1 : 1);
}

function byName(a: PlacedSchool, b: PlacedSchool): number {
  return a.name.localeCompare(b.name, 'zh-CN') || (a._id < b._id ? -1 : 1);
}

/** Adds up what the schools have for every node of a tree; a node none of whose schools has anything is absent. */
export function sumByNode<T>(
  nodes: readonly OrgNode[],
  bySchool: ReadonlyMap<string, T>,
  add: (all: readonly T[]) => T,
): Map<string, T> {
  const sums = new Map<string, T>();
  const parts = new Map<string, T[]>();
  // Children come after their parents, so from the end every node finds its parts complete.
  for (const { id, parentId, kind } of [...nodes].reverse()) {
    const own =
      kind === 'school' ? [bySchool.get(id)].filter((one) => one !== undefined) : (parts.get(id) ?? []);
    if (own.length === 0) continue;
    const sum = add(own);
    sums.set(id, sum);
    if (parentId !== null) parts.set(parentId, [...(parts.get(parentId) ?? []), sum]);
  }
  return sums;
}
