import { CONTRACTS } from '@shared/contracts';
import { requestEnvelope } from '@shared/contracts/envelope';
import { ACTIONS, isActionName, type ActionName } from '@shared/domain/actions';
import type { CloudAnswer } from './host/wx-stand-ins';
import { REPLIES } from './stand-in-replies';

export interface StandInCloud {
  answer: CloudAnswer;
  /** The actions that were asked for, in order. */
  asked: ActionName[];
  /** Requests that the real functions would refuse as malformed. */
  malformed: string[];
}

/** A cloud that answers every action with its stand-in reply, parsed as the real one's are. */
export function answeringCloud(): StandInCloud {
  return createCloud((action) => ({
    ok: true,
    data: CONTRACTS[action].output.parse(REPLIES[action]),
    requestId: 'r1',
  }));
}

/** A cloud in which nothing has happened yet: every list is empty. */
export function emptyCloud(): StandInCloud {
  return createCloud((action) => ({
    ok: true,
    data: CONTRACTS[action].output.parse(withoutItems(REPLIES[action])),
    requestId: 'r1',
  }));
}

function withoutItems(reply: object): object {
  return Object.fromEntries(
    Object.entries(reply).map(([name, value]) => [
      name,
      // A letter without words does not exist, nor does a signature without strokes.
      Array.isArray(value) && name !== 'blocks' ? [] : value,
    ]),
  );
}

/** A cloud in which everything breaks. */
export function brokenCloud(): StandInCloud {
  return createCloud(() => ({ ok: false, code: 'INTERNAL', fields: [], requestId: 'r1' }));
}

function createCloud(reply: (action: ActionName) => unknown): StandInCloud {
  const asked: ActionName[] = [];
  const malformed: string[] = [];
  const answer: CloudAnswer = (name, data) => {
    const { action, v, input } = requestEnvelope.parse(data);
    if (!isActionName(action) || ACTIONS[action].fn !== name || ACTIONS[action].v !== v) {
      malformed.push(`${name} ${action} v${v}`);
      return null;
    }
    asked.push(action);
    const parsed = CONTRACTS[action].input.safeParse(input);
    if (!parsed.success) malformed.push(`${action}: ${parsed.error.message}`);
    return reply(action);
  };
  return { answer, asked, malformed };
}
