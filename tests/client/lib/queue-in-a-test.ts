import type { ActionName } from '@shared/domain/actions';
import { ActionError } from '../../../src/client/lib/action-error';
import { AnswerQueue, type AnswerQueueParts } from '../../../src/client/lib/answer-queue';
import { answerShelf } from '../../../src/client/lib/answer-shelf';
import type { QueuedAnswer } from '../../../src/client/lib/answer-queue-types';

export const INPUT: QueuedAnswer<'sign-receipt'>['input'] = {
  noticeId: 'n1',
  round: 1,
  studentId: 's1',
  versionHash: 'a'.repeat(64),
  signerName: '王建国',
  strokes: null,
  tappedAt: 1,
};
export const DONE = { receiptId: 'n1:1:s1', answeredAt: 2, isLate: false, outcome: 'covers' };

export function answerTo(
  studentId: string,
): Pick<QueuedAnswer<'sign-receipt'>, 'id' | 'action' | 'input' | 'label'> {
  return { id: `n1:1:${studentId}`, action: 'sign-receipt', input: { ...INPUT, studentId }, label: '王小明' };
}

/** One lock for all queues of a test, as a browser has one for all its tabs. */
function createLock(): AnswerQueueParts['exclusively'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** A queue, a server that does what the test says, and a clock the test moves. */
export function setUpQueue(lock = createLock()) {
  const sent: { action: ActionName; input: unknown }[] = [];
  const pauses: { pauseMs: number; callback: () => void }[] = [];
  const server = { answer: async (_input: unknown): Promise<unknown> => DONE };
  let now = 100;
  const open = (): AnswerQueue =>
    new AnswerQueue({
      shelf: answerShelf,
      send: (action, input) => {
        sent.push({ action, input: JSON.parse(JSON.stringify(input)) });
        return server.answer(input);
      },
      exclusively: lock,
      now: () => (now += 1),
      later: (pauseMs, callback) => void pauses.push({ pauseMs, callback }),
    });
  const refuse = (code: ActionError['code']): void => {
    server.answer = () => Promise.reject(new ActionError(code, 'r1'));
  };
  const accept = (): void => {
    server.answer = async () => DONE;
  };
  return { open, queue: open(), sent, pauses, server, refuse, accept };
}
