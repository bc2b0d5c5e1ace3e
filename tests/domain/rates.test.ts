import fc from 'fast-check';
import { LEVELS } from '@shared/domain/notice';
import { stateName } from '@shared/domain/progress-names';
import {
  deliveredRate,
  doneByChannel,
  formatRate,
  goalRate,
  isDone,
  openedRate,
  ratesOf,
} from '@shared/domain/rates';
import { CHILD_STATES, countChildren } from '@shared/domain/tally';
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

it('gives the rates in the order a family goes, each once', () => {
  expect(ratesOf('sign', klass).map((rate) => rate.name)).toEqual(['送达率', '阅读率', '签收率']);
  expect(ratesOf('read', klass).map((rate) => rate.name)).toEqual(['送达率', '阅读率']);
});

it('splits what is done by channel without losing a child, and leaves empty channels out', () => {
  const split = doneByChannel('read', counts({ total: 9, opened: 4, answered: 3, wechat: 1, visit: 2 }));
  expect(split).toEqual([
    { channel: 'wechat', count: 5 },
    { channel: 'visit', count: 2 },
  ]);
  fc.assert(
    fc.property(fc.array(anyChild), fc.constantFrom(...LEVELS), (children, level) => {
      const told = children.map(
        (child, index) => [`s${index}`, { channel: 'paper' as const, ...child }] as const,
      );
      const all = countChildren(Object.fromEntries(told));
      const sum = doneByChannel(level, all).reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(goalRate(level, all).done);
    }),
  );
});

it('takes a child for done exactly where the goal’s rate does', () => {
  for (const level of LEVELS) {
    for (const state of CHILD_STATES) {
      const rate = goalRate(level, counts({ total: 1, [state]: 1 }));
      expect([level, state, isDone(level, state)]).toEqual([level, state, rate.done === 1]);
    }
  }
});

it('names a state as schools file it, the last by what was asked', () => {
  expect(CHILD_STATES.map((state) => stateName(state, 'sign')).join()).toBe(
    '未绑定,未送达,已送达,已阅读,已签收',
  );
  expect(stateName('answered', 'confirm')).toBe('已确认');
});
