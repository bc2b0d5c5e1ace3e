import { ACTIONS, isActionName, type ActionName } from '@shared/domain/actions';
import {
  AUTHORISATION,
  authorise,
  isInForce,
  type ClaimOf,
  type ScopeKind,
} from '@shared/domain/authorisation';
import type { ErrorCode } from '@shared/domain/errors';
import type { Actor } from '@shared/domain/roles';
import { childLink, staffRole } from './stand-ins';

const NOW = 1_000_000;
const ALL = Object.keys(ACTIONS) as ActionName[];

const CLAIMS = { studentId: 'st1', schoolId: 's1', classId: 'c1', orgId: 'o1' };

const actor = (changes: Partial<Actor> = {}): Actor => ({
  personId: 'p1',
  children: [],
  roles: [],
  ...changes,
});
const guardian = actor({ children: [childLink()] });
const teacher = actor({ roles: [staffRole()] });
const admin = actor({ roles: [staffRole({ role: 'schoolAdmin', classId: null })] });
const officerRole = staffRole({ role: 'bureauOfficer', schoolId: null, classId: null, orgId: 'o1' });
const officer = actor({ roles: [officerRole] });

type Answer = 'granted' | ErrorCode;

function answerTo(who: Actor, action: ActionName, claims: object = CLAIMS): Answer {
  try {
    authorise(who, action, claims as ClaimOf<ActionName>, NOW);
    return 'granted';
  } catch (error) {
    return (error as { code: ErrorCode }).code;
  }
}

/** Who may do what where they belong; everyone else is refused. Kept apart from the table it checks. */
const FOR_ANYONE: ActionName[] = ['get-me', 'issue-link-code', 'list-todo', 'list-receipts'];
const FOR_GUARDIANS: ActionName[] = [
  'get-notice',
  'open-notice',
  'sign-receipt',
  'get-receipt',
  'object-to-record',
  'get-slip',
];
const FOR_CLASS_STAFF: ActionName[] = [
  'get-class',
  'link-guardian',
  'list-class-tallies',
  'get-tally',
  'record-answer',
  'print-notice',
  'export-class-notice',
  'get-class-slip',
];
const FOR_SCHOOLS: ActionName[] = [
  'list-classes',
  'publish-notice',
  'correct-notice',
  'withdraw-notice',
  'list-scheduled-notices',
  'change-scheduled-notice',
  'open-scheduled-notice',
  'get-notice-text',
  'list-notices',
  'get-notice-figures',
  'stage-roster',
  'confirm-roster',
  'undo-roster',
  'export-faulty-rows',
  'get-roster-template',
  'get-first-day',
  'tick-first-day',
  'print-first-day-paper',
  'read-letter-file',
  'keep-letter-picture',
  'link-letter-pictures',
  'print-report',
  'export-notice',
];

const FOR_OFFICERS: ActionName[] = [
  'get-org',
  'list-org-notices',
  'get-org-figures',
  'publish-org-notice',
  'withdraw-org-notice',
];

it('judges every action there is', () => {
  const judged = [...FOR_ANYONE, ...FOR_GUARDIANS, ...FOR_CLASS_STAFF, ...FOR_SCHOOLS, ...FOR_OFFICERS];
  expect(judged.sort()).toEqual([...ALL].sort());
  expect(Object.keys(AUTHORISATION).sort()).toEqual([...ALL].sort());
});

describe.each([
  ['a stranger', actor(), FOR_ANYONE],
  ['a guardian', guardian, [...FOR_ANYONE, ...FOR_GUARDIANS]],
  ['a class teacher', teacher, [...FOR_ANYONE, ...FOR_CLASS_STAFF]],
  ['a school admin', admin, [...FOR_ANYONE, ...FOR_CLASS_STAFF, ...FOR_SCHOOLS]],
  ['a bureau officer', officer, [...FOR_ANYONE, ...FOR_OFFICERS]],
  ['an officer who is suspended', actor({ roles: [{ ...officerRole, status: 'suspended' }] }), FOR_ANYONE],
  ['an officer whose turn is over', actor({ roles: [{ ...officerRole, until: NOW }] }), FOR_ANYONE],
  [
    'a teacher who is also a parent',
    actor({ children: [childLink()], roles: [staffRole()] }),
    [...FOR_ANYONE, ...FOR_GUARDIANS, ...FOR_CLASS_STAFF],
  ],
  [
    'an admin who is suspended',
    actor({ roles: [staffRole({ role: 'schoolAdmin', classId: null, status: 'suspended' })] }),
    FOR_ANYONE,
  ],
  ['a substitute whose turn is over', actor({ roles: [staffRole({ until: NOW })] }), FOR_ANYONE],
  [
    'a substitute whose turn lasts',
    actor({ roles: [staffRole({ until: NOW + 1 })] }),
    [...FOR_ANYONE, ...FOR_CLASS_STAFF],
  ],
] as [string, Actor, ActionName[]][])('%s', (_who, who, may) => {
  it.each(ALL)('asking to %s', (action) => {
    expect(answerTo(who, action)).toBe(may.includes(action) ? 'granted' : 'FORBIDDEN');
  });
});

describe('a place one may not see does not exist', () => {
  it.each(FOR_GUARDIANS.filter((action) => AUTHORISATION[action].scope === 'child'))(
    'a guardian gets NOT_FOUND from %s for the child of others',
    (action) => {
      expect(answerTo(guardian, action, { ...CLAIMS, studentId: 'st2' })).toBe('NOT_FOUND');
    },
  );

  it.each(FOR_CLASS_STAFF)('a class teacher gets NOT_FOUND from %s in another class or school', (action) => {
    expect(answerTo(teacher, action, { ...CLAIMS, classId: 'c2' })).toBe('NOT_FOUND');
    expect(answerTo(teacher, action, { ...CLAIMS, schoolId: 's2' })).toBe('NOT_FOUND');
  });

  it.each([...FOR_CLASS_STAFF, ...FOR_SCHOOLS])(
    'a school admin gets NOT_FOUND from %s in another school',
    (action) => {
      expect(answerTo(admin, action, { ...CLAIMS, schoolId: 's2' })).toBe('NOT_FOUND');
    },
  );

  it.each(FOR_CLASS_STAFF)('a school admin may %s in any class of the own school', (action) => {
    expect(answerTo(admin, action, { ...CLAIMS, classId: 'c9' })).toBe('granted');
  });

  it.each(FOR_SCHOOLS)('a role bound to one class never opens the whole school for %s', (action) => {
    const bound = actor({ roles: [staffRole({ role: 'schoolAdmin', classId: 'c1' })] });
    expect(answerTo(bound, action)).toBe('NOT_FOUND');
  });

  it.each(FOR_OFFICERS)('an officer gets NOT_FOUND from %s in any org but the own', (action) => {
    expect(answerTo(officer, action, { ...CLAIMS, orgId: 'o2' })).toBe('NOT_FOUND');
    const inSchool = actor({ roles: [{ ...officerRole, schoolId: 's1' }] });
    expect(answerTo(inSchool, action)).toBe('NOT_FOUND');
  });

  it('does not lend one school the role held in another', () => {
    const two = actor({
      roles: [staffRole(), staffRole({ role: 'schoolAdmin', schoolId: 's2', classId: null })],
    });
    expect(answerTo(two, 'publish-notice', { schoolId: 's1' })).toBe('NOT_FOUND');
    expect(answerTo(two, 'publish-notice', { schoolId: 's2' })).toBe('granted');
    expect(answerTo(two, 'get-tally', { schoolId: 's1', classId: 'c2' })).toBe('NOT_FOUND');
  });

  it('does not lend a suspended role the scope of one in force', () => {
    const mixed = actor({
      roles: [staffRole({ classId: 'c1', status: 'suspended' }), staffRole({ classId: 'c2' })],
    });
    expect(answerTo(mixed, 'get-tally')).toBe('NOT_FOUND');
    expect(answerTo(mixed, 'get-tally', { ...CLAIMS, classId: 'c2' })).toBe('granted');
  });
});

describe('what a grant holds', () => {
  it('holds the person alone for oneself', () => {
    expect(authorise(guardian, 'get-me', {}, NOW)).toEqual({ personId: 'p1' });
  });

  it('holds the own children and only them', () => {
    const parent = actor({ children: [childLink(), childLink({ studentId: 'st2' })] });
    expect(authorise(parent, 'list-todo', {}, NOW).children.map((one) => one.studentId)).toEqual([
      'st1',
      'st2',
    ]);
    const grant = authorise(parent, 'sign-receipt', { studentId: 'st2' }, NOW);
    expect(grant).toEqual({ personId: 'p1', child: childLink({ studentId: 'st2' }) });
  });

  it('holds the place with the bureau of the role, never of the request', () => {
    const forged = { schoolId: 's1', classId: 'c1', bureauId: 'b2' };
    expect(authorise(teacher, 'get-tally', forged, NOW)).toEqual({
      personId: 'p1',
      role: 'classTeacher',
      within: { bureauId: 'b1', schoolId: 's1', classId: 'c1' },
    });
    expect(authorise(admin, 'list-notices', forged, NOW)).toEqual({
      personId: 'p1',
      role: 'schoolAdmin',
      within: { bureauId: 'b1', schoolId: 's1' },
    });
  });

  it('holds an officer’s org with the bureau of the role', () => {
    expect(authorise(officer, 'get-org', { orgId: 'o1', bureauId: 'b2' } as { orgId: string }, NOW)).toEqual({
      personId: 'p1',
      role: 'bureauOfficer',
      within: { bureauId: 'b1', orgId: 'o1' },
    });
  });

  it('has one of the six scopes for every action', () => {
    const scopes: ScopeKind[] = ['self', 'children', 'child', 'class', 'school', 'org'];
    for (const action of ALL) expect(scopes).toContain(AUTHORISATION[action].scope);
  });
});

it.each([
  ['active', null, true],
  ['active', NOW + 1, true],
  ['active', NOW, false],
  ['active', NOW - 1, false],
  ['suspended', null, false],
  ['suspended', NOW + 1, false],
] as const)('a role that is %s until %p is in force: %p', (status, until, expected) => {
  expect(isInForce(staffRole({ status, until }), NOW)).toBe(expected);
});

it('knows actions by their own names only', () => {
  for (const action of ALL) expect(isActionName(action)).toBe(true);
  for (const name of ['constructor', '__proto__', 'toString', 'Get-me', ''])
    expect(isActionName(name)).toBe(false);
});
