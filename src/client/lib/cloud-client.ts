import type { ActionInput, ActionOutput } from '@shared/contracts';
import { ACTIONS, type ActionName } from '@shared/domain/actions';
import type { ErrorCode } from '@shared/domain/errors';
import { ActionError } from './action-error';
import { newId } from './ids';
import { callFunction } from './transport';

/** What every function answers; unknown members are ignored, so that a newer server may say more. */
interface WireReply {
  ok?: unknown;
  data?: unknown;
  code?: unknown;
  fields?: unknown;
  requestId?: unknown;
}

/**
 * Calls an action.
 * @throws ActionError with the server's code, OFFLINE when there was no answer.
 */
export async function callAction<A extends ActionName>(
  action: A,
  input: ActionInput<A>,
): Promise<ActionOutput<A>> {
  const { fn, v } = ACTIONS[action];
  const requestId = newId();
  const reply = (await callFunction(fn, { action, v, requestId, input })) as WireReply | null | undefined;
  // The server checked the output against the same contract before it sent it.
  if (reply?.ok === true) return reply.data as ActionOutput<A>;
  throw refusalOf(reply, requestId);
}

function refusalOf(reply: WireReply | null | undefined, requestId: string): ActionError {
  if (reply?.ok !== false || typeof reply.code !== 'string') return new ActionError('INTERNAL', requestId);
  const fields = Array.isArray(reply.fields) ? reply.fields.map(String) : [];
  return new ActionError(reply.code as ErrorCode, requestId, fields);
}
