import type { ActionName } from './actions';
import { ActionFailure } from './errors';
import type { Actor, ChildLink, Role, StaffRole, StaffRoleName } from './roles';

/**
 * Where an action takes place. The scope names the ids that its input carries, and the grant that its use case
 * is handed: a use case can reach nothing outside its grant.
 */
export type ScopeKind = 'self' | 'children' | 'child' | 'class' | 'school' | 'org';

interface Rule {
  scope: ScopeKind;
  roles: readonly Role[];
}

const ANYONE: readonly Role[] = ['anyone'];
const FAMILY: readonly Role[] = ['guardian'];
const CLASS_STAFF: readonly Role[] = ['classTeacher', 'schoolAdmin'];
const SCHOOL_STAFF: readonly Role[] = ['schoolAdmin'];
const BUREAU_STAFF: readonly Role[] = ['bureauOfficer'];

/** Action × role × scope. What is not here is denied; an action without a row does not compile. */
export const AUTHORISATION = {
  'get-me': { scope: 'self', roles: ANYONE },
  'issue-link-code': { scope: 'self', roles: ANYONE },
  // One's own children, of whom a teacher or a newcomer may have none: an empty list, not a refusal.
  'list-todo': { scope: 'children', roles: ANYONE },
  'get-notice': { scope: 'child', roles: FAMILY },
  'open-notice': { scope: 'child', roles: FAMILY },
  'sign-receipt': { scope: 'child', roles: FAMILY },
  'list-receipts': { scope: 'children', roles: ANYONE },
  'get-receipt': { scope: 'children', roles: FAMILY },
  'object-to-record': { scope: 'children', roles: FAMILY },
  'get-slip': { scope: 'children', roles: FAMILY },
  'list-classes': { scope: 'school', roles: SCHOOL_STAFF },
  'get-class': { scope: 'class', roles: CLASS_STAFF },
  'link-guardian': { scope: 'class', roles: CLASS_STAFF },
  'publish-notice': { scope: 'school', roles: SCHOOL_STAFF },
  'correct-notice': { scope: 'school', roles: SCHOOL_STAFF },
  'withdraw-notice': { scope: 'school', roles: SCHOOL_STAFF },
  'list-scheduled-notices': { scope: 'school', roles: SCHOOL_STAFF },
  'change-scheduled-notice': { scope: 'school', roles: SCHOOL_STAFF },
  'open-scheduled-notice': { scope: 'school', roles: SCHOOL_STAFF },
  'get-notice-text': { scope: 'school', roles: SCHOOL_STAFF },
  'list-notices': { scope: 'school', roles: SCHOOL_STAFF },
  'get-notice-figures': { scope: 'school', roles: SCHOOL_STAFF },
  'list-class-tallies': { scope: 'class', roles: CLASS_STAFF },
  'get-tally': { scope: 'class', roles: CLASS_STAFF },
  'record-answer': { scope: 'class', roles: CLASS_STAFF },
  'get-class-slip': { scope: 'class', roles: CLASS_STAFF },
  'get-first-day': { scope: 'school', roles: SCHOOL_STAFF },
  'tick-first-day': { scope: 'school', roles: SCHOOL_STAFF },
  'print-first-day-paper': { scope: 'school', roles: SCHOOL_STAFF },
  'print-notice': { scope: 'class', roles: CLASS_STAFF },
  'print-report': { scope: 'school', roles: SCHOOL_STAFF },
  'export-notice': { scope: 'school', roles: SCHOOL_STAFF },
  'export-class-notice': { scope: 'class', roles: CLASS_STAFF },
  'stage-roster': { scope: 'school', roles: SCHOOL_STAFF },
  'confirm-roster': { scope: 'school', roles: SCHOOL_STAFF },
  'undo-roster': { scope: 'school', roles: SCHOOL_STAFF },
  'export-faulty-rows': { scope: 'school', roles: SCHOOL_STAFF },
  'get-roster-template': { scope: 'school', roles: SCHOOL_STAFF },
  'get-org': { scope: 'org', roles: BUREAU_STAFF },
  'list-org-notices': { scope: 'org', roles: BUREAU_STAFF },
  'get-org-figures': { scope: 'org', roles: BUREAU_STAFF },
  'publish-org-notice': { scope: 'org', roles: BUREAU_STAFF },
  'withdraw-org-notice': { scope: 'org', roles: BUREAU_STAFF },
  'read-letter-file': { scope: 'school', roles: SCHOOL_STAFF },
  'keep-letter-picture': { scope: 'school', roles: SCHOOL_STAFF },
  'link-letter-pictures': { scope: 'school', roles: SCHOOL_STAFF },
} as const satisfies Record<ActionName, Rule>;

/** The ids of a scope as the request names them; claims, until `authorise` has compared them with the actor. */
export interface ScopeClaims {
  self: object;
  children: object;
  child: { studentId: string };
  class: { schoolId: string; classId: string };
  school: { schoolId: string };
  org: { orgId: string };
}

/** A place in the tree that a query is held within. Every field is part of the query. */
export interface Within {
  bureauId: string;
  schoolId: string;
  classId?: string;
}

/** An org that a query is held within: itself and what the tree has below it. */
export interface WithinOrg {
  bureauId: string;
  orgId: string;
}

export interface Grants {
  self: { personId: string };
  children: { personId: string; children: ChildLink[] };
  child: { personId: string; child: ChildLink };
  class: { personId: string; role: StaffRoleName; within: Within & { classId: string } };
  school: { personId: string; role: StaffRoleName; within: Within };
  org: { personId: string; role: StaffRoleName; within: WithinOrg };
}

export type ScopeOf<A extends ActionName> = (typeof AUTHORISATION)[A]['scope'];
export type GrantOf<A extends ActionName> = Grants[ScopeOf<A>];
export type ClaimOf<A extends ActionName> = ScopeClaims[ScopeOf<A>];

/**
 * Compares what the request claims with what the actor holds, and hands out the grant.
 * @throws ActionFailure FORBIDDEN when none of the actor's roles may ever do this; NOT_FOUND when a role may, but
 *   not there: a place one may not see does not exist.
 */
export function authorise<A extends ActionName>(
  actor: Actor,
  action: A,
  claim: ClaimOf<A>,
  now: number,
): GrantOf<A> {
  const rule: Rule = AUTHORISATION[action];
  const roles = actor.roles.filter((role) => isInForce(role, now) && rule.roles.includes(role.role));
  const isGuardian = actor.children.length > 0 && rule.roles.includes('guardian');
  if (!rule.roles.includes('anyone') && !isGuardian && roles.length === 0)
    throw new ActionFailure('FORBIDDEN');
  return grantFor(rule.scope, actor, roles, claim) as GrantOf<A>;
}

function grantFor(
  scope: ScopeKind,
  actor: Actor,
  roles: readonly StaffRole[],
  claim: object,
): Grants[ScopeKind] {
  const { personId } = actor;
  switch (scope) {
    case 'self':
      return { personId };
    case 'children':
      return { personId, children: actor.children };
    case 'child': {
      const { studentId } = claim as ScopeClaims['child'];
      const child = actor.children.find((link) => link.studentId === studentId);
      if (!child) throw new ActionFailure('NOT_FOUND');
      return { personId, child };
    }
    case 'class': {
      const { schoolId, classId } = claim as ScopeClaims['class'];
      const role = roles.find(
        (held) =>
          held.schoolId === schoolId &&
          (held.role === 'classTeacher' ? held.classId === classId : held.classId === null),
      );
      if (!role) throw new ActionFailure('NOT_FOUND');
      return { personId, role: role.role, within: { bureauId: role.bureauId, schoolId, classId } };
    }
    case 'school': {
      const { schoolId } = claim as ScopeClaims['school'];
      const role = roles.find((held) => held.schoolId === schoolId && held.classId === null);
      if (!role) throw new ActionFailure('NOT_FOUND');
      return { personId, role: role.role, within: { bureauId: role.bureauId, schoolId } };
    }
    // Only the org itself is held; what lies below it comes in the answer.
    case 'org': {
      const { orgId } = claim as ScopeClaims['org'];
      const role = roles.find((held) => held.orgId === orgId && held.schoolId === null);
      if (!role) throw new ActionFailure('NOT_FOUND');
      return { personId, role: role.role, within: { bureauId: role.bureauId, orgId } };
    }
  }
}

/** A suspended role, or one whose substitute's turn is over, gives nothing. */
export function isInForce(role: StaffRole, now: number): boolean {
  return role.status === 'active' && (role.until === null || now < role.until);
}
