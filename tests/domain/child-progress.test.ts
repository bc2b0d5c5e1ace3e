import fc from 'fast-check';
import { advanceChild, isLate, rankOf, type ChildEvent } from '@shared/domain/child-progress';
import { CHILD_STATES, type ChildState, type TallyChild } from '@shared/domain/tally';
import { anyChild, anyEvent, anyEventOrObjection } from './arbitraries';
import { child } from './stand-ins';

const answered: ChildEvent = { type: 'answered', at: 9, channel: 'wechat', late: false };
const EVENTS: Record<Exclude<ChildEvent['type'], 'objected'>, [ChildEvent, ChildState]> = {
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

describe('an objection to a recorded answer', () => {
  const objected = { type: 'objected', place: 0, at: 12, reason: '没有签过' } as const;
  const told = { objections: 1, objectedAt: 12, objectionReason: '没有签过' };
  const paper: ChildEvent = { ...answered, channel: 'paper', late: true };

  it.each<[string, TallyChild, Partial<TallyChild>]>([
    ['one that had opened it', child({ state: 'opened', openedAt: 5 }), { state: 'opened', openedAt: 5 }],
    ['one that had not', child({ state: 'unlinked' }), { state: 'delivered' }],
  ])('leads back to what is known without it: %s', (_who, before, known) => {
    const after = advanceChild(advanceChild(before, paper) ?? before, objected);
    expect(after).toEqual({ ...child(), ...known, ...told });
  });

  it('is taken once, and the answer it was about never comes back', () => {
    const after = advanceChild(child({ state: 'answered', channel: 'paper' }), objected);
    expect(after && advanceChild(after, objected)).toBeNull();
    expect(after && advanceChild(after, paper)).toBeNull();
    expect(after && advanceChild(after, { ...answered, place: 1 })).toEqual({
      ...child({ state: 'answered', channel: 'wechat', answeredAt: 9 }),
      ...told,
    });
  });

  it('leaves every child in one state whatever else happens, and its objections never fewer', () => {
    fc.assert(
      fc.property(fc.array(anyEventOrObjection), (events) => {
        let shown = child();
        for (const event of events) {
          const after = advanceChild(shown, event);
          if (!after) continue;
          expect(after.objections ?? 0).toBeGreaterThanOrEqual(shown.objections ?? 0);
          expect(after.channel !== undefined).toBe(after.state === 'answered');
          if (event.type !== 'objected') expect(rankOf(after.state)).toBeGreaterThan(rankOf(shown.state));
          shown = after;
        }
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
