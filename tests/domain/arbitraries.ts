import fc from 'fast-check';
import type { ChildEvent } from '@shared/domain/child-progress';
import { CHANNELS, CHILD_STATES, type TallyChild } from '@shared/domain/tally';

const instant = fc.nat();
const channel = fc.constantFrom(...CHANNELS);

/** Anything that can happen to a child in a round. */
export const anyEvent: fc.Arbitrary<ChildEvent> = fc.oneof(
  fc.constant({ type: 'linked' } as const),
  fc.constant({ type: 'delivered' } as const),
  fc.record({ type: fc.constant('opened' as const), at: instant }),
  fc.record({ type: fc.constant('answered' as const), at: instant, channel, late: fc.boolean() }),
);

/** The same, and families who object to what was recorded. */
export const anyEventOrObjection: fc.Arbitrary<ChildEvent> = fc.oneof(
  anyEvent,
  fc.record({
    type: fc.constant('answered' as const),
    at: instant,
    channel,
    late: fc.boolean(),
    place: fc.nat(3),
    hasSlip: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('objected' as const),
    place: fc.nat(3),
    at: instant,
    reason: fc.constant('没有签过'),
  }),
);

/** A child in any state, with any marks, even those that do not go together. */
export const anyChild: fc.Arbitrary<TallyChild> = fc.record(
  {
    name: fc.constant('王芳'),
    seat: fc.nat(60),
    state: fc.constantFrom(...CHILD_STATES),
    channel,
    openedAt: instant,
    answeredAt: instant,
    late: fc.boolean(),
    joined: fc.boolean(),
    left: fc.boolean(),
  },
  { requiredKeys: ['name', 'seat', 'state'] },
);
