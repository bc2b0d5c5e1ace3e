import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import type { ErrorCode } from '@shared/domain/errors';
import type { ActionError } from './action-error';

/** Why the server will never take this answer. */
export interface Refusal {
  code: ErrorCode;
  requestId: string;
}

/** An answer that a person has given and the server has not confirmed. Plain data: it is stored as it is. */
export interface QueuedAnswer<A extends ActionName = ActionName> {
  /** What is answered, e.g. the receipt's id: a second answer to the same thing replaces an unsent first. */
  id: string;
  action: A;
  /** Sent unchanged each time, so that the server can tell a repetition from a second answer. */
  input: ActionInput<A>;
  /** What the person reads while it waits, e.g. 「王小明 · 寒假安全告家长书」. */
  label: string;
  createdAt: number;
  /** Set once refused for good: kept and shown until the person puts it away. */
  refusal: Refusal | null;
}

/** What became of an answer that was just given. One that waits is saved on the phone. */
export type Delivery<A extends ActionName> =
  { state: 'sent'; data: ActionOutput<A> } | { state: 'waiting' } | { state: 'refused'; error: ActionError };
