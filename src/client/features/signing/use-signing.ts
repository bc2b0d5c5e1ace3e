import type { ActionOutput } from '@shared/contracts';
import type { ErrorCode } from '@shared/domain/errors';
import { receiptIdOf } from '@shared/domain/receipt';
import type { Strokes } from '@shared/domain/strokes';
import { useRef, useState } from 'react';
import { outdate } from '../../lib/action-cache';
import { errorText, sentenceOf } from '../../lib/error-text';
import { dismissAnswer, submitAnswer } from '../../lib/offline-queue';

/** The letter that was read, and the child it is answered for. The hash binds the answer to that very text. */
export interface SigningTarget {
  noticeId: string;
  round: number;
  title: string;
  versionHash: string;
  studentId: string;
  studentName: string;
}

export interface GivenAnswer {
  signerName: string;
  /** Null only where a confirmation is enough. */
  strokes: Strokes | null;
}

export type SignedReceipt = ActionOutput<'sign-receipt'>;

export type SigningState =
  | { step: 'open'; failure: string | null }
  | { step: 'sending' }
  | ({ step: 'sent'; receipt: SignedReceipt } & GivenAnswer)
  /** Saved on the phone; it goes out by itself. */
  | ({ step: 'waiting'; savedAt: number } & GivenAnswer)
  | { step: 'refused'; code: ErrorCode; sentence: string };

/** An answer that is the school's, or on its way there. */
export type GivenState = Extract<SigningState, { step: 'sent' | 'waiting' }>;

export function isGiven(state: SigningState): state is GivenState {
  return state.step === 'sent' || state.step === 'waiting';
}

export interface Signing {
  state: SigningState;
  /** Saves the answer, then sends it. A second tap while it is under way does nothing. */
  submit: (target: SigningTarget, given: GivenAnswer) => Promise<SigningState>;
}

/** One answer, from the tap to the receipt. */
export function useSigning(): Signing {
  const [state, setState] = useState<SigningState>({ step: 'open', failure: null });
  const isBusy = useRef(false);
  const submit = async (target: SigningTarget, given: GivenAnswer): Promise<SigningState> => {
    if (isBusy.current) return state;
    isBusy.current = true;
    setState({ step: 'sending' });
    const next = await deliver(target, given);
    setState(next);
    // What was sent or saved is done; only what came back may be tried again.
    isBusy.current = isGiven(next);
    return next;
  };
  return { state, submit };
}

async function deliver(target: SigningTarget, { signerName, strokes }: GivenAnswer): Promise<SigningState> {
  const { noticeId, round, studentId, versionHash } = target;
  const tappedAt = Date.now();
  const id = receiptIdOf(noticeId, round, studentId);
  const label = `${target.studentName} · ${target.title}`;
  const input = { noticeId, round, studentId, versionHash, signerName, strokes, tappedAt };
  try {
    const delivery = await submitAnswer({ id, action: 'sign-receipt', input, label });
    outdate('list-todo', 'get-notice', 'list-receipts', 'get-receipt');
    if (delivery.state === 'sent') return { step: 'sent', receipt: delivery.data, signerName, strokes };
    if (delivery.state === 'waiting') return { step: 'waiting', savedAt: tappedAt, signerName, strokes };
    // The reason is on the screen now, so it need not wait among the unsent answers.
    dismissAnswer(id);
    return { step: 'refused', code: delivery.error.code, sentence: sentenceOf(delivery.error.code) };
  } catch (error) {
    return { step: 'open', failure: errorText(error) };
  }
}
