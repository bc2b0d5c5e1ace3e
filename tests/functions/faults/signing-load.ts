import { EventEmitter } from 'node:events';

import type { ActionInput } from '@shared/contracts';
import type { RetryingPhone } from './retrying-phone';

/** A guardian's phone and the child it answers for. */
export interface Guardian {
  phone: RetryingPhone;
  studentId: string;
}

/** A letter as a phone has read it. */
export type ReadLetter = Pick<ActionInput<'sign-receipt'>, 'noticeId' | 'round' | 'versionHash'>;

export interface Acknowledged {
  receiptId: string;
  answeredAt: number;
}

/** Guardians who answer one letter after the other, all at the same time, whatever becomes of the server. */
export class SigningLoad {
  readonly acknowledged: Acknowledged[] = [];
  private readonly events = new EventEmitter().setMaxListeners(0);
  private isFinished = false;

  /** Begins at once; ends when everybody has answered everything. */
  begin(
    guardians: readonly Guardian[],
    letters: readonly ReadLetter[],
    strokes: ActionInput<'sign-receipt'>['strokes'],
  ): Promise<void> {
    const all = guardians.map(async ({ phone, studentId }) => {
      for (const [n, letter] of letters.entries()) {
        const { noticeId, round } = letter;
        // Some read first, some sign at once.
        if (n % 2 === 0) {
          await phone.do('open-notice', { noticeId, round, studentId, seenState: 'undelivered' });
        }
        const signature = { signerName: '王芳', strokes, tappedAt: 1 };
        this.acknowledge(await phone.do('sign-receipt', { ...letter, studentId, ...signature }));
      }
    });
    return Promise.all(all).then(() => {
      this.isFinished = true;
      this.events.emit('more');
    });
  }

  /** Waits until so many more answers were acknowledged, or all were. */
  async more(answers: number): Promise<void> {
    const wanted = this.acknowledged.length + answers;
    while (this.acknowledged.length < wanted && !this.isFinished) {
      await new Promise((resolve) => this.events.once('more', resolve));
    }
  }

  private acknowledge({ receiptId, answeredAt }: Acknowledged): void {
    this.acknowledged.push({ receiptId, answeredAt });
    this.events.emit('more');
  }
}
