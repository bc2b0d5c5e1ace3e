import fc from 'fast-check';
import { advanceChild } from '@shared/domain/child-progress';
import {
  CHANNELS,
  CHILD_STATES,
  addCounts,
  countChildren,
  countsDelta,
  emptyCounts,
  tallyIdOf,
  type TallyChild,
  type TallyCounts,
} from '@shared/domain/tally';
import { anyChild, anyEventOrObjection } from './arbitraries';
import { child, counts } from './stand-ins';

function applied(before: TallyCounts, delta: Partial<TallyCounts>): TallyCounts {
  const after = { ...before };
  for (const [key, by] of Object.entries(delta)) after[key as keyof TallyCounts] += by;
  return after;
}

const sumOfStates = (of: TallyCounts): number => CHILD_STATES.reduce((sum, state) => sum + of[state], 0);
const sumOfChannels = (of: TallyCounts): number => CHANNELS.reduce((sum, channel) => sum + of[channel], 0);

describe('counting a class', () => {
  it('counts an empty class as nothing', () => {
    expect(countChildren({})).toEqual(emptyCounts());
  });

  it('counts each child once, in its state, with channel and marks', () => {
    expect(
      countChildren({
        a: child(),
        b: child({ state: 'undelivered' }),
        c: child({ state: 'delivered' }),
        d: child({ state: 'opened', joined: true }),
        e: child({ state: 'answered', channel: 'wechat' }),
        f: child({ state: 'answered', channel: 'paper', late: true }),
      }),
    ).toEqual(
      counts({
        total: 6,
        unlinked: 1,
        undelivered: 1,
        delivered: 1,
        opened: 1,
        answered: 2,
        wechat: 1,
        paper: 1,
        late: 1,
        joined: 1,
      }),
    );
  });

  it('takes a leaver out of numerator and denominator but keeps it visible', () => {
    const leaver = child({ state: 'answered', channel: 'wechat', late: true, joined: true, left: true });
    expect(countChildren({ a: leaver, b: child() })).toEqual(counts({ total: 1, unlinked: 1, left: 1 }));
  });

  it('adds classes up figure by figure', () => {
    const one = counts({ total: 2, answered: 1, unlinked: 1, wechat: 1 });
    expect(addCounts([one, one, counts({ left: 3 })])).toEqual(
      counts({ total: 4, answered: 2, unlinked: 2, wechat: 2, left: 3 }),
    );
    expect(addCounts([])).toEqual(emptyCounts());
  });

  it('names a tally by notice, round and class', () => {
    expect(tallyIdOf('n1', 2, 'c1')).toBe('n1:2:c1');
  });
});

describe('the difference one child makes', () => {
  it.each<[string, TallyChild | null, TallyChild, Partial<TallyCounts>]>([
    ['a child added', null, child({ joined: true }), { total: 1, unlinked: 1, joined: 1 }],
    ['nothing changed', child(), child(), {}],
    [
      'only a time changed',
      child({ state: 'opened', openedAt: 1 }),
      child({ state: 'opened', openedAt: 2 }),
      {},
    ],
    [
      'an answer in WeChat',
      child({ state: 'opened' }),
      child({ state: 'answered', channel: 'wechat' }),
      { opened: -1, answered: 1, wechat: 1 },
    ],
    [
      'a late answer on paper from an unlinked family',
      child(),
      child({ state: 'answered', channel: 'paper', late: true }),
      { unlinked: -1, answered: 1, paper: 1, late: 1 },
    ],
    [
      'an answered child leaves',
      child({ state: 'answered', channel: 'visit' }),
      child({ state: 'answered', channel: 'visit', left: true }),
      { total: -1, answered: -1, visit: -1, left: 1 },
    ],
  ])('%s', (_what, before, after, delta) => {
    expect(countsDelta(before, after)).toEqual(delta);
  });

  it('leads to the same counts as counting again, whatever the child was and becomes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), anyChild),
        fc.option(anyChild),
        anyChild,
        (others, before, after) => {
          const start = before ? { ...others, 'the one': before } : others;
          const end = { ...others, 'the one': after };
          expect(applied(countChildren(start), countsDelta(before, after))).toEqual(countChildren(end));
        },
      ),
    );
  });
});

describe('whatever happens in a round', () => {
  it('leaves every child in exactly one state and the total the sum of the states', () => {
    const events = fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c'), event: anyEventOrObjection }));
    const freshChild = fc.constantFrom(child(), child({ joined: true }), child({ left: true }));
    const start = fc.record({ a: freshChild, b: freshChild, c: freshChild });
    fc.assert(
      fc.property(start, events, (begin, happened) => {
        const children: Record<string, TallyChild> = { ...begin };
        let running = countChildren(children);
        for (const { who, event } of happened) {
          const before = children[who] ?? child();
          const after = advanceChild(before, event);
          if (!after) continue;
          running = applied(running, countsDelta(before, after));
          children[who] = after;
        }
        const here = Object.values(children).filter((one) => !one.left).length;
        expect(running).toEqual(countChildren(children));
        expect(running.total).toBe(here);
        expect(sumOfStates(running)).toBe(running.total);
        expect(sumOfChannels(running)).toBe(running.answered);
        expect(running.late).toBeLessThanOrEqual(running.answered);
        expect(running.total + running.left).toBe(3);
      }),
    );
  });
});
