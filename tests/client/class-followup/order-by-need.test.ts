import {
  groupByNeed,
  isReached,
  reachedChildren,
} from '../../../src/client/features/class-followup/order-by-need';
import { childView } from './tally-in-a-test';

describe('who is still to be reached', () => {
  test('is ordered by need, and by class order where the need is the same', () => {
    const children = [
      childView('甲', { state: 'opened' }),
      childView('乙', { state: 'unlinked' }),
      childView('丙', { state: 'delivered' }),
      childView('丁', { state: 'undelivered' }),
      childView('戊', { state: 'unlinked' }),
      childView('己', { state: 'answered' }),
    ];
    const order = groupByNeed('sign', children).map((group) => [
      group.state,
      group.children.map((child) => child.name).join(''),
    ]);
    expect(order).toEqual([
      ['unlinked', '乙戊'],
      ['undelivered', '丁'],
      ['delivered', '丙'],
      ['opened', '甲'],
    ]);
  });

  test('never holds a child who left, nor one who answered', () => {
    const children = [
      childView('甲', { hasLeft: true, state: 'unlinked' }),
      childView('乙', { state: 'answered' }),
    ];
    expect(groupByNeed('sign', children)).toEqual([]);
  });

  test('counts having opened it as enough only where reading is all that is asked', () => {
    expect(isReached('read', 'opened')).toBe(true);
    expect(isReached('confirm', 'opened')).toBe(false);
    expect(isReached('sign', 'opened')).toBe(false);
    expect(isReached('read', 'delivered')).toBe(false);
  });
});

test('who was reached is listed from the latest answer, without those who left', () => {
  const children = [
    childView('甲', { state: 'answered', answeredAt: 10 }),
    childView('乙', { state: 'answered', answeredAt: 30 }),
    childView('丙', { state: 'answered', answeredAt: 20, hasLeft: true }),
    childView('丁'),
  ];
  expect(reachedChildren('sign', children).map((child) => child.name)).toEqual(['乙', '甲']);
});
