import type { ActionOutput } from '@shared/contracts';
import { useRef, useState } from 'react';
import { outdate } from '../../lib/action-cache';
import { errorText, sentenceOf } from '../../lib/error-text';
import { newId } from '../../lib/ids';
import { dismissAnswer, submitAnswer } from '../../lib/offline-queue';
import { say } from '../../lib/toast';
import type { RecordForm, RecordKind } from './check-record';
import { PhotoOfflineError, uploadPhoto, type Photo } from './photo';
import { texts } from './texts';

export interface RecordedChild {
  studentId: string;
  name: string;
}

/** The children answers are recorded for, and the round they answer. */
export interface RecordTarget {
  kind: RecordKind;
  schoolId: string;
  classId: string;
  noticeId: string;
  round: number;
  versionHash: string;
  title: string;
  children: readonly RecordedChild[];
}

export interface RecordAnswer {
  /** The sentence to show when it was not taken. */
  failure: string | null;
  isSending: boolean;
  send: (form: RecordForm, photo: Photo | null) => Promise<void>;
}

/**
 * Sends what staff recorded, through the queue that survives a missing network; `onKept` is told which children are
 * done: sent, or safely on the phone. A second tap while the first is under way does nothing.
 */
export function useRecordAnswer(target: RecordTarget, onKept: (studentIds: string[]) => void): RecordAnswer {
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);
  // One recording, however often it is sent.
  const [idempotencyKey] = useState(newId);

  const deliver = async (form: RecordForm, photo: Photo | null): Promise<void> => {
    const { channel, signerName, note } = form;
    if (!channel) return;
    const { kind, children, title, ...place } = target;
    const studentIds = children.map(({ studentId }) => studentId);
    const input = {
      ...place,
      ...{ idempotencyKey, studentIds, channel },
      signerName: signerName.trim() || null,
      note: note.trim() || null,
      slipFileId: photo && (await uploadPhoto(photo)),
    };
    // Apart from a family's own answer for the same child: a teacher may be a parent on the same phone.
    const whom = kind === 'one' ? (studentIds[0] ?? '') : idempotencyKey;
    const id = `record:${place.noticeId}:${place.round}:${whom}`;
    const delivery = await submitAnswer({ id, action: 'record-answer', input, label: labelOf(target) });
    if (delivery.state === 'refused') {
      // The teacher reads why here and now.
      dismissAnswer(id);
      setFailure(errorText(delivery.error));
      return;
    }
    outdate('get-tally', 'list-class-tallies', 'list-notices');
    if (delivery.state === 'waiting') say(texts.waiting);
    const results = delivery.state === 'sent' ? delivery.data.children : [];
    const refused = results.filter((result) => result.outcome === 'refused');
    const done = studentIds.filter((id) => !refused.some(({ studentId }) => studentId === id));
    if (delivery.state === 'sent' && done.length > 0) say(doneWords(kind, results, done.length));
    if (refused.length > 0) setFailure(refusedWords(target, refused));
    onKept(done);
  };

  const send = async (form: RecordForm, photo: Photo | null): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      await deliver(form, photo);
    } catch (error) {
      setFailure(error instanceof PhotoOfflineError ? texts.photoOffline : errorText(error));
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { failure, isSending, send };
}

type Results = ActionOutput<'record-answer'>['children'];
type Refused = Extract<Results[number], { outcome: 'refused' }>;

function labelOf({ children, title }: RecordTarget): string {
  const first = children[0]?.name ?? '';
  const who = children.length > 1 ? texts.manyChildren(first, children.length) : first;
  return texts.queueLabel(who, title);
}

function doneWords(kind: RecordKind, results: Results, count: number): string {
  const [first] = results;
  if (kind === 'one' && first && first.outcome !== 'refused') return texts.outcomes[first.outcome];
  return texts.listDone(count);
}

function refusedWords({ children }: RecordTarget, refused: readonly Refused[]): string {
  const nameOf = (id: string): string => children.find(({ studentId }) => studentId === id)?.name ?? '';
  const lines = refused.map(({ studentId, code }) => texts.refusedLine(nameOf(studentId), sentenceOf(code)));
  return [texts.someRefused(refused.length), ...lines].join('\n');
}
