import fc from 'fast-check';
import { advanceChild, isLate, rankOf, type ChildEvent } from '@shared/domain/child-progress';
import { CHILD_STATES, type ChildState } from '@shared/domain/tally';
import { anyChild, anyEvent } from './arbitraries';
import { child } from './stand-ins';

const answered: ChildEvent = { type: 'answered', at: 9, channel: 'wechat', late: false };
const EVENTS: Record<ChildEvent['type'], [ChildEvent, ChildState]> = {
  linked: [{ type: 'linked' }, 'undelivered'],
  delivered: [{ type: 'delivered' }, 'delivered'],
  opened: [{ type: 'opened', at: 5 }, 'opened'],
  answered: [answered, 'answered'],
};

describe.each(CHILD_STATES)('a child that is %s', (state) => {
  it.each(Object.entries(EVENTS))('after being %s only moves forward', (_type, [event, reached]) => {
    const after = advanceChild(child({ state }), event);
    if (rankOf(reached) > rankOf(state)) expect(after?.state).toBe(reached);
    else expect(after).toBeNull();
  });

  it('does not change once it has left', () => {
    for (const [event] of Object.values(EVENTS)) {
      expect(advanceChild(child({ state, left: true }), event)).toBeNull();
    }
  });
});

describe('what an event leaves behind', () => {
  it('keeps the moment of opening', () => {
    expect(advanceChild(child(), { type: 'opened', at: 5 })).toEqual(child({ state: 'opened', openedAt: 5 }));
  });

  it('keeps channel and moment of the answer, and the mark of a late one', () => {
    const opened = child({ state: 'opened', openedAt: 5 });
    expect(advanceChild(opened, answered)).toEqual({
      ...opened,
      state: 'answered',
      channel: 'wechat',
      answeredAt: 9,
    });
    expect(advanceChild(opened, { ...answered, channel: 'paper', late: true })).toEqual({
      ...opened,
      state: 'answered',
      channel: 'paper',
      answeredAt: 9,
      late: true,
    });
  });

  it('counts a child once when both parents sign: the first answer stays the answer', () => {
    const first = advanceChild(child({ state: 'opened' }), answered);
    expect(first).not.toBeNull();
    expect(first && advanceChild(first, { ...answered, at: 20, channel: 'paper', late: true })).toBeNull();
  });

  it('never touches the child it was given, its name, seat or marks', () => {
    fc.assert(
      fc.property(anyChild, anyEvent, (before, event) => {
        const copy = structuredClone(before);
        const after = advanceChild(before, event);
        expect(before).toEqual(copy);
        if (!after) return;
        expect(rankOf(after.state)).toBeGreaterThan(rankOf(before.state));
        expect([after.name, after.seat, after.joined]).toEqual([before.name, before.seat, before.joined]);
      }),
    );
  });
});

describe('a deadline marks late and refuses nothing', () => {
  it.each([
    [99, 100, false],
    [100, 100, false],
    [101, 100, true],
    [1e15, null, false],
  ])('answered at %p with the deadline at %p is late: %p', (at, deadlineAt, late) => {
    expect(isLate(at, deadlineAt)).toBe(late);
  });
});
