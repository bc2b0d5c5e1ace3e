import { coursesOf } from '../../../src/client/features/bureau/course';
import {
  orgChoices,
  schoolsBelow,
  wishProblem,
  type OrgWish,
} from '../../../src/client/features/bureau/org-places';
import { countToVisit, reasonOf, schoolsToHelp } from '../../../src/client/features/bureau/schools-to-help';
import { counts, FIGURES, LISTED, node, PLACES } from './county-in-a-test';

const WISH: OrgWish = { orgIds: null, grades: null, lodging: 'all' };
const idsOf = (orgIds: string[] | null): string[] => schoolsBelow(PLACES, orgIds).map(({ id }) => id);

describe('whom a letter from above is for', () => {
  test('is every school below, or those below the chosen orgs, each once', () => {
    expect(idsOf(null)).toEqual(['甲', '乙', '丙']);
    expect(idsOf(['东'])).toEqual(['甲', '乙']);
    expect(idsOf(['东', '中'])).toEqual(['甲', '乙']);
    expect(idsOf([])).toEqual([]);
  });

  test('offers orgs below with their schools, never one without', () => {
    const empty = { ...PLACES[1], id: '西', name: '西名' } as (typeof PLACES)[number];
    expect(orgChoices([...PLACES, empty]).map(({ place, schools }) => [place.id, schools])).toEqual([
      ['东', 2],
      ['中', 1],
    ]);
  });

  test.each([
    ['everybody', {}, null],
    ['no org', { orgIds: [] }, 'orgs'],
    ['no grade', { grades: [] }, 'grades'],
    ['a grade', { grades: [1] }, null],
  ] as const)('of %s', (_who, changes, problem) => {
    expect(wishProblem(PLACES, { ...WISH, ...changes } as OrgWish)).toBe(problem);
  });
});

describe('the schools to lend a hand', () => {
  test('are few, with their reason, in the order of the tree', () => {
    expect(schoolsToHelp('sign', FIGURES.nodes).map(({ id, reason }) => [id, reason])).toEqual([
      ['甲', '4 户还没绑定'],
      ['乙', '1 户还没送达，5 户收到了还没签收'],
      ['丙', '还没有导入花名册，信发不到'],
    ]);
  });

  test('are five at most, those without a roster among them, however many schools there are', () => {
    const many = Array.from({ length: 20 }, (_, n) =>
      node(`校${n}`, { counts: counts({ unlinked: n, answered: 20 }) }),
    );
    const helped = schoolsToHelp('sign', [...many, node('丙', { unreached: 'noRoster' })]);
    expect(helped).toHaveLength(5);
    expect(helped.map(({ id }) => id)).toContain('丙');
  });

  test('are not those where all is well, where the letter has nobody, or is on its way', () => {
    const well = node('甲', { counts: counts({ answered: 9 }) });
    const nobody = node('乙', { unreached: 'noClasses' });
    const waiting = node('丙', { unreached: 'waiting' });
    expect(schoolsToHelp('sign', [well, nobody, waiting])).toEqual([]);
    expect(reasonOf('sign', well)).toBe('都答复了');
    expect(reasonOf('sign', node('中'))).toBe('还没有发到');
  });

  test('count as families to visit whom no message reaches', () => {
    expect(countToVisit({ counts: counts({ unlinked: 4, undelivered: 1, delivered: 7 }) })).toBe(5);
    expect(countToVisit({ counts: null })).toBe(0);
  });
});

describe('the course of the last letters', () => {
  test('runs from the oldest to the newest for each part, in the order of the tree', () => {
    const courses = coursesOf(LISTED, '县');
    expect(courses.map(({ id }) => id)).toEqual(['东', '丙']);
    expect(courses[0]?.steps.map(({ noticeId, rate }) => [noticeId, rate?.done, rate?.total])).toEqual([
      ['n0', 18, 20],
      ['n1', 10, 20],
    ]);
  });

  test('says that a letter did not go there instead of calling it nought', () => {
    expect(coursesOf(LISTED, '县')[1]?.steps.map(({ rate }) => rate)).toEqual([null, null]);
  });

  test('leaves out letters that were taken back', () => {
    const items = LISTED.items.map((item) => ({ ...item, status: 'withdrawn' as const }));
    expect(coursesOf({ ...LISTED, items }, '县')[0]?.steps).toEqual([]);
  });
});
