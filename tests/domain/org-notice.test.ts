import { isDelivered, type OrgNotice, type UnreachedReason } from '@shared/domain/org-notice';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTICE: OrgNotice = {
  _id: 'on1',
  schemaVersion: 1,
  ...{ bureauId: 'b', orgId: 'b', orgName: '县教育局' },
  ...{ kind: 'letter', topic: 'drowning', level: 'sign', title: '防溺水', blocks: [] },
  deadlineAt: null,
  audience: { orgIds: [], grades: [], lodging: 'all' },
  schoolIds: ['s1', 's2'],
  ...{ publishedAt: 1000, publisherId: 'p', status: 'open', withdrawnAt: null, withdrawnReason: null },
  isSettled: false,
  unreached: [],
};

it.each([
  ['nobody is left', [], 1000, true],
  ['a school is still to be sent to', ['waiting'], 1000 + 90 * DAY_MS, false],
  ['a school has nobody it is for', ['noClasses'], 1000, true],
  ['a school may still get its roster', ['noClasses', 'noRoster'], 1000 + 30 * DAY_MS, false],
  ['a roster would come too late', ['noRoster'], 1001 + 30 * DAY_MS, true],
] as [string, UnreachedReason[], number, boolean][])(
  'when %s (%p, at %p), is delivered: %p',
  (_, reasons, now, is) => {
    const unreached = reasons.map((reason, n) => ({ schoolId: `s${n}`, reason }));
    expect(isDelivered(NOTICE, unreached, now)).toBe(is);
  },
);

it('waits for a roster until the deadline, where there is one', () => {
  const notice = { ...NOTICE, deadlineAt: 5000 };
  const unreached = [{ schoolId: 's1', reason: 'noRoster' as const }];
  expect(isDelivered(notice, unreached, 5000)).toBe(false);
  expect(isDelivered(notice, unreached, 5001)).toBe(true);
});
