import type { ActionName } from '@shared/domain/actions';
import type { ActionOutput } from '@shared/contracts';
import { ActionError, isPassing } from './action-error';
import type { Delivery, QueuedAnswer } from './answer-queue-types';
import { createStore, type Store } from './store';

/** Keeps answers; every change is on disk when the call returns. */
export interface AnswerShelf {
  /** @throws StorageFullError when nothing was saved. */
  put(answer: QueuedAnswer): void;
  remove(id: string): void;
  find(id: string): QueuedAnswer | undefined;
  /** Oldest first. */
  all(): QueuedAnswer[];
}

/** What the queue needs from the world. */
export interface AnswerQueueParts {
  shelf: AnswerShelf;
  send: (action: ActionName, input: never) => Promise<unknown>;
  /** Runs one piece of work at a time, across all tabs of a browser. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  now: () => number;
  /** Calls back once after a pause. */
  later: (pauseMs: number, callback: () => void) => void;
}

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

type Outcome = { answer: QueuedAnswer; data: unknown } | { answer: QueuedAnswer; error: ActionError };

/**
 * Answers on their way. An answer is saved before it is sent and removed only when the server has taken it; what
 * the server refuses for good stays, with the reason, until the person puts it away. Sending is repeated with the
 * very same input until it gets through, so the server's ids make it count once.
 */
export class AnswerQueue {
  /** What is on the phone: under way, waiting or refused. */
  readonly answers: Store<readonly QueuedAnswer[]>;
  /** The same without what is being sent for the first time: nobody need hear of an answer that goes straight through. */
  readonly leftOver: Store<readonly QueuedAnswer[]>;
  private readonly firstTry = new Set<string>();
  private failures = 0;
  private isRetryPlanned = false;

  constructor(private readonly parts: AnswerQueueParts) {
    const all = parts.shelf.all();
    this.answers = createStore<readonly QueuedAnswer[]>(all);
    this.leftOver = createStore<readonly QueuedAnswer[]>(all);
  }

  /**
   * Saves an answer, then tries to send it. On a full phone it is sent unsaved, while somebody waits for it.
   * @throws StorageFullError when it could be neither saved nor sent.
   */
  async submit<A extends ActionName>(
    given: Pick<QueuedAnswer<A>, 'id' | 'action' | 'input' | 'label'>,
  ): Promise<Delivery<A>> {
    const answer: QueuedAnswer = { ...given, createdAt: this.parts.now(), refusal: null };
    try {
      this.parts.shelf.put(answer);
    } catch (whyUnsaved) {
      return this.sendUnsaved(answer, whyUnsaved);
    }
    this.firstTry.add(answer.id);
    this.announce();
    const outcomes = await this.flush();
    this.firstTry.delete(answer.id);
    this.announce();
    const outcome = outcomes.find((candidate) => candidate.answer.id === answer.id);
    // `flush` sent this very input under this action's name, so the data is that action's output.
    if (outcome && 'data' in outcome) return { state: 'sent', data: outcome.data as ActionOutput<A> };
    if (outcome && !isPassing(outcome.error)) return { state: 'refused', error: outcome.error };
    return { state: 'waiting' };
  }

  /** Tries to send all that waits: when the app is shown, the network returns, or a pause is over. */
  flush(): Promise<Outcome[]> {
    return this.parts.exclusively(() => this.sendAll());
  }

  /** Puts a refused answer away. */
  dismiss(id: string): void {
    this.parts.shelf.remove(id);
    this.announce();
  }

  private async sendUnsaved<A extends ActionName>(
    answer: QueuedAnswer,
    whyUnsaved: unknown,
  ): Promise<Delivery<A>> {
    const outcome = await this.parts.exclusively(() => this.sendOne(answer));
    if ('error' in outcome) {
      if (isPassing(outcome.error)) throw whyUnsaved;
      return { state: 'refused', error: outcome.error };
    }
    // An older answer to the same thing need not follow.
    this.dismiss(answer.id);
    return { state: 'sent', data: outcome.data as ActionOutput<A> };
  }

  private async sendAll(): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    // Read under the lock: another tab may have sent some of them meanwhile.
    for (const waiting of this.parts.shelf.all().filter((answer) => !answer.refusal)) {
      const outcome = await this.sendOne(waiting);
      outcomes.push(outcome);
      if (!('error' in outcome)) this.failures = 0;
      // What stops one stops all, except a failure of the server, which may lie in the one.
      else if (isPassing(outcome.error) && outcome.error.code !== 'INTERNAL') break;
    }
    this.announce();
    if (outcomes.some((outcome) => 'error' in outcome && isPassing(outcome.error))) this.planRetry();
    return outcomes;
  }

  private async sendOne(answer: QueuedAnswer): Promise<Outcome> {
    try {
      const data = await this.parts.send(answer.action, answer.input as never);
      this.settle(answer, () => this.parts.shelf.remove(answer.id));
      return { answer, data };
    } catch (caught) {
      const error = caught instanceof ActionError ? caught : new ActionError('INTERNAL', '');
      if (!isPassing(error)) {
        const refusal = { code: error.code, requestId: error.requestId };
        this.settle(answer, () => this.parts.shelf.put({ ...answer, refusal }));
      }
      return { answer, error };
    }
  }

  /** Acts on the stored answer unless the person has replaced it by a newer one while it was under way. */
  private settle(answer: QueuedAnswer, act: () => void): void {
    const stored = this.parts.shelf.find(answer.id);
    const isSame =
      stored?.createdAt === answer.createdAt && JSON.stringify(stored.input) === JSON.stringify(answer.input);
    if (isSame) act();
    this.announce();
  }

  private announce(): void {
    const all = this.parts.shelf.all();
    this.answers.set(all);
    const leftOver = all.filter((answer) => answer.refusal !== null || !this.firstTry.has(answer.id));
    if (leftOver.length > 0 || this.leftOver.get().length > 0) this.leftOver.set(leftOver);
  }

  private planRetry(): void {
    if (this.isRetryPlanned) return;
    this.isRetryPlanned = true;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.failures);
    this.failures += 1;
    this.parts.later(pauseMs, () => {
      this.isRetryPlanned = false;
      void this.flush();
    });
  }
}
