import fc from 'fast-check';
import { deliveredRate, formatRate, goalRate, openedRate } from '@shared/domain/rates';
import { countChildren } from '@shared/domain/tally';
import { anyChild } from './arbitraries';
import { counts } from './stand-ins';

const klass = counts({ total: 52, unlinked: 2, undelivered: 1, delivered: 9, opened: 10, answered: 30 });

it.each([
  ['送达率', deliveredRate(klass), '49/52'],
  ['阅读率', openedRate(klass), '40/52'],
  ['签收率', goalRate('sign', klass), '30/52'],
  ['确认率', goalRate('confirm', klass), '30/52'],
  ['阅读率', goalRate('read', klass), '40/52'],
])('names %s and shows its counts', (name, rate, shown) => {
  expect(rate.name).toBe(name);
  expect(formatRate(rate)).toBe(shown);
});

it('shows a class that nobody has linked as 0 of its children, and an empty class as 0/0', () => {
  expect(formatRate(goalRate('sign', counts({ total: 52, unlinked: 52 })))).toBe('0/52');
  expect(formatRate(deliveredRate(counts()))).toBe('0/0');
});

it('keeps every rate between none and all, and each stage within the one before', () => {
  fc.assert(
    fc.property(fc.array(anyChild), (children) => {
      const all = countChildren(Object.fromEntries(children.map((one, index) => [`s${index}`, one])));
      const done = [goalRate('sign', all), openedRate(all), deliveredRate(all)].map((rate) => rate.done);
      const steps = [0, ...done, all.total];
      expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    }),
  );
});
