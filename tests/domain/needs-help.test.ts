import fc from 'fast-check';
import { classesToHelp, needOf, needWords } from '@shared/domain/needs-help';
import { LEVELS } from '@shared/domain/notice';
import { goalRate } from '@shared/domain/rates';
import { countChildren, type TallyCounts } from '@shared/domain/tally';
import { anyChild } from './arbitraries';
import { counts } from './stand-ins';

const one = (className: string, part: Partial<TallyCounts>) => ({ className, counts: counts(part) });
const namesOf = (classes: { className: string }[]) => classes.map(({ className }) => className);

describe('the classes to help first', () => {
  it('come in the order they are given, whatever their figures', () => {
    const classes = [
      one('一年级1班', { total: 40, unlinked: 1, answered: 39 }),
      one('一年级2班', { total: 40, unlinked: 30, answered: 10 }),
      one('二年级1班', { total: 40, answered: 40 }),
      one('三年级1班', { total: 40, undelivered: 5, answered: 35 }),
    ];
    expect(namesOf(classesToHelp('sign', classes))).toEqual(['一年级1班', '一年级2班', '三年级1班']);
  });

  it('are five at most: those with the most children no message can reach, then with the most unanswered', () => {
    const classes = [
      one('1班', { total: 40, opened: 2, answered: 38 }),
      one('2班', { total: 40, unlinked: 1, answered: 39 }),
      one('3班', { total: 40, undelivered: 3, answered: 37 }),
      one('4班', { total: 40, delivered: 20, answered: 20 }),
      one('5班', { total: 40, unlinked: 9, answered: 31 }),
      one('6班', { total: 40, unlinked: 2, answered: 38 }),
      one('7班', { total: 40, opened: 1, answered: 39 }),
    ];
    expect(namesOf(classesToHelp('sign', classes))).toEqual(['2班', '3班', '4班', '5班', '6班']);
  });

  it('are none where every family has done what is asked', () => {
    expect(classesToHelp('read', [one('1班', { total: 3, opened: 2, answered: 1 })])).toEqual([]);
  });
});

it('says why in words, and counts each child that is missing once', () => {
  const need = needOf(
    'sign',
    counts({ total: 52, unlinked: 12, undelivered: 3, delivered: 2, opened: 3, answered: 32 }),
  );
  expect(needWords(need, '签收')).toBe('12 户还没绑定，3 户还没送达，5 户收到了还没签收');
  expect(needWords({ unlinked: 0, undelivered: 0, unanswered: 1 }, '确认')).toBe('1 户收到了还没确认');
});

it('misses exactly those that the goal’s rate misses', () => {
  fc.assert(
    fc.property(fc.array(anyChild), fc.constantFrom(...LEVELS), (children, level) => {
      const all = countChildren(Object.fromEntries(children.map((child, index) => [`s${index}`, child])));
      const { unlinked, undelivered, unanswered } = needOf(level, all);
      const { done, total } = goalRate(level, all);
      expect(unanswered).toBeGreaterThanOrEqual(0);
      expect(unlinked + undelivered + unanswered).toBe(total - done);
    }),
  );
});
