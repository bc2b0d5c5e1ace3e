import { CHILD_STATES, type Channel, type ChildState, type TallyChild } from './tally';

/** Something that happened to one child in one round. */
export type ChildEvent =
  | { type: 'linked' }
  | { type: 'delivered' }
  | { type: 'opened'; at: number }
  | {
      type: 'answered';
      at: number;
      channel: Channel;
      late: boolean;
      /** How many recorded answers the family objected to before this one; none unless said. */
      place?: number;
      hasSlip?: boolean;
    }
  /** A guardian says that the recorded answer in this place is not the family's. */
  | { type: 'objected'; place: number; at: number; reason: string };

const REACHES: Record<Exclude<ChildEvent['type'], 'objected'>, ChildState> = {
  linked: 'undelivered',
  delivered: 'delivered',
  opened: 'opened',
  answered: 'answered',
};

/**
 * The child after an event, or null when the event brings nothing new. A child only moves forward: a late
 * delivery report never takes an answer back, and the first answer stays the answer. Only an objection leads back,
 * once, to what is known without the recorded answer.
 */
export function advanceChild(child: TallyChild, event: ChildEvent): TallyChild | null {
  if (event.type === 'objected') return afterObjection(child, event);
  const reached = REACHES[event.type];
  if (child.left || rankOf(reached) <= rankOf(child.state)) return null;
  if (event.type === 'opened') return { ...child, state: reached, openedAt: event.at };
  if (event.type === 'answered') return afterAnswer(child, event);
  return { ...child, state: reached };
}

type Answered = Extract<ChildEvent, { type: 'answered' }>;
type Objected = Extract<ChildEvent, { type: 'objected' }>;

/** An answer that was objected to before it was counted is not counted at all. */
function afterAnswer(child: TallyChild, event: Answered): TallyChild | null {
  if ((event.place ?? 0) !== (child.objections ?? 0)) return null;
  const { slip: _earlier, ...kept } = child;
  return {
    ...kept,
    state: 'answered',
    channel: event.channel,
    answeredAt: event.at,
    ...(event.late ? { late: true } : {}),
    ...(event.hasSlip ? { slip: true } : {}),
  };
}

/** Back to what is known besides the recorded answer; at the least the family has seen the notice. */
function afterObjection(child: TallyChild, { place, at, reason }: Objected): TallyChild | null {
  if ((child.objections ?? 0) > place) return null;
  const { channel: _channel, answeredAt: _answeredAt, late: _late, ...kept } = child;
  const isOpened = child.state === 'opened' || child.openedAt !== undefined;
  return {
    ...kept,
    state: isOpened ? 'opened' : 'delivered',
    objections: place + 1,
    objectedAt: at,
    objectionReason: reason,
  };
}

export function rankOf(state: ChildState): number {
  return CHILD_STATES.indexOf(state);
}

/** A deadline marks an answer late; it never refuses one. */
export function isLate(answeredAt: number, deadlineAt: number | null): boolean {
  return deadlineAt !== null && answeredAt > deadlineAt;
}
