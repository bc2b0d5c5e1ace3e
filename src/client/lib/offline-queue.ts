import type { ActionName } from '@shared/domain/actions';
import { AnswerQueue } from './answer-queue';
import { answerShelf } from './answer-shelf';
import type { Delivery, QueuedAnswer } from './answer-queue-types';
import { callAction } from './cloud-client';
import { exclusively } from './exclusively';
import { useStore } from './store';

export type { Delivery, QueuedAnswer } from './answer-queue-types';

let queue: AnswerQueue | null = null;

/** Made when first needed: by then it is known whose storage it is. */
function theQueue(): AnswerQueue {
  queue ??= new AnswerQueue({
    shelf: answerShelf,
    send: callAction,
    exclusively,
    now: Date.now,
    later: (pauseMs, callback) => {
      setTimeout(callback, pauseMs);
    },
  });
  return queue;
}

/**
 * Gives an answer: saved on the phone, then sent; without a network it waits and is sent later by itself.
 * `id` names what is answered (e.g. the receipt's id).
 * @throws StorageFullError when the phone could not save it and it could not be sent at once either.
 */
export function submitAnswer<A extends ActionName>(
  answer: Pick<QueuedAnswer<A>, 'id' | 'action' | 'input' | 'label'>,
): Promise<Delivery<A>> {
  return theQueue().submit(answer);
}

/** Tries to send what waits. */
export function sendWaitingAnswers(): void {
  void theQueue().flush();
}

/** Puts a refused answer away, after the person has read why. */
export function dismissAnswer(id: string): void {
  theQueue().dismiss(id);
}

/** Answers that could not be sent yet, or were refused, oldest first. */
export function useLeftOverAnswers(): readonly QueuedAnswer[] {
  return useStore(theQueue().leftOver);
}

/** Answers on this phone, being sent or not, oldest first. */
export function useQueuedAnswers(): readonly QueuedAnswer[] {
  return useStore(theQueue().answers);
}
