import { CHILD_STATES, type Channel, type ChildState, type TallyChild } from './tally';

/** Something that happened to one child in one round. */
export type ChildEvent =
  | { type: 'linked' }
  | { type: 'delivered' }
  | { type: 'opened'; at: number }
  | { type: 'answered'; at: number; channel: Channel; late: boolean };

const REACHES: Record<ChildEvent['type'], ChildState> = {
  linked: 'undelivered',
  delivered: 'delivered',
  opened: 'opened',
  answered: 'answered',
};

/**
 * The child after an event, or null when the event brings nothing new. A child only moves forward: a late
 * delivery report never takes an answer back, and the first answer stays the answer.
 */
export function advanceChild(child: TallyChild, event: ChildEvent): TallyChild | null {
  const reached = REACHES[event.type];
  if (child.left || rankOf(reached) <= rankOf(child.state)) return null;
  if (event.type === 'opened') return { ...child, state: reached, openedAt: event.at };
  if (event.type === 'answered') {
    return {
      ...child,
      state: reached,
      channel: event.channel,
      answeredAt: event.at,
      ...(event.late ? { late: true } : {}),
    };
  }
  return { ...child, state: reached };
}

export function rankOf(state: ChildState): number {
  return CHILD_STATES.indexOf(state);
}

/** A deadline marks an answer late; it never refuses one. */
export function isLate(answeredAt: number, deadlineAt: number | null): boolean {
  return deadlineAt !== null && answeredAt > deadlineAt;
}
