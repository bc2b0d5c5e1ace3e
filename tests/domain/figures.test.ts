import { groupByGrade } from '@shared/domain/figures';
import { counts } from './stand-ins';

const one = (className: string, grade: string | null, answered: number) => ({
  className,
  grade,
  counts: counts({ total: 40, answered }),
});

it('sums classes by grade, in the school’s order and never by figures', () => {
  const groups = groupByGrade([
    one('一年级1班', '一年级', 1),
    one('一年级2班', '一年级', 40),
    one('三年级1班', '三年级', 9),
    one('星星班', null, 3),
  ]);
  expect(
    groups.map(({ grade, counts: { answered, total }, classes }) => [
      grade,
      `${answered}/${total}`,
      classes.map(({ className }) => className).join(),
    ]),
  ).toEqual([
    ['一年级', '41/80', '一年级1班,一年级2班'],
    ['三年级', '9/40', '三年级1班'],
    [null, '3/40', '星星班'],
  ]);
});
