import { INBOX } from '@shared/domain/file-place';
import type { ActionOutput } from '@shared/contracts';
import { useRef, useState } from 'react';
import { ActionError, isPassing } from '../../lib/action-error';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { errorText, sentenceOf } from '../../lib/error-text';
import { chooseFile, uploadFile, type ChosenFile } from '../../lib/files';
import { newId } from '../../lib/ids';
import { texts } from './texts';

export type RosterPreview = ActionOutput<'stage-roster'>;
export type ImportedRoster = ActionOutput<'confirm-roster'>;

/** Where an import stands. */
export type ImportStep =
  | { name: 'start' }
  | { name: 'uploading' | 'reading'; file: ChosenFile }
  /** `remedy`: whether the same file may pass later, or another one is needed. */
  | { name: 'failed'; file: ChosenFile; sentence: string; remedy: 'again' | 'another-file' }
  | { name: 'preview'; file: ChosenFile; preview: RosterPreview }
  | { name: 'done'; rosterId: string; imported: ImportedRoster };

export interface RosterImport {
  step: ImportStep;
  choose: () => Promise<void>;
  /** Tries the same file again, after a failure. */
  retry: () => Promise<void>;
  confirm: () => Promise<void>;
  isConfirming: boolean;
  /** Why the confirmation did not go through; the preview stays. */
  failure: string | null;
}

const EXTENSIONS = ['xlsx', 'xls', 'csv', 'txt'] as const;
const MOST_BYTES = 10 * 1024 * 1024;

/** From a file to the school's new roster; nothing changes before `confirm`. */
export function useRosterImport(schoolId: string): RosterImport {
  const [step, setStep] = useState<ImportStep>({ name: 'start' });
  const [isConfirming, setIsConfirming] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isUnderWay = useRef(false);

  /** One thing at a time: a second tap while one is under way does nothing. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await work();
    } finally {
      isUnderWay.current = false;
    }
  };

  const read = async (file: ChosenFile): Promise<void> => {
    setFailure(null);
    try {
      if (file.bytes > MOST_BYTES) throw new ActionError('ROSTER_TOO_LARGE', '');
      setStep({ name: 'uploading', file });
      const importId = newId();
      const fileId = await uploadFile(`${INBOX}/${importId}.${extensionOf(file.name)}`, file);
      setStep({ name: 'reading', file });
      const named = { fileId, fileName: file.name.slice(-200) };
      const preview = await callAction('stage-roster', { schoolId, idempotencyKey: importId, ...named });
      setStep({ name: 'preview', file, preview });
    } catch (error) {
      const remedy = error instanceof ActionError && !isPassing(error) ? 'another-file' : 'again';
      setStep({ name: 'failed', file, sentence: sentenceFor(error, texts.offline), remedy });
    }
  };

  const choose = (): Promise<void> =>
    alone(async () => {
      const file = await chooseFile({ extensions: EXTENSIONS });
      if (file) await read(file);
    });

  const confirm = (): Promise<void> =>
    alone(async () => {
      if (step.name !== 'preview') return;
      setIsConfirming(true);
      setFailure(null);
      try {
        const { rosterId } = step.preview;
        const imported = await callAction('confirm-roster', { schoolId, rosterId });
        outdate('list-classes', 'get-class', 'list-notices', 'list-class-tallies', 'get-tally');
        setStep({ name: 'done', rosterId, imported });
      } catch (error) {
        setFailure(sentenceFor(error, texts.confirmOffline));
      } finally {
        setIsConfirming(false);
      }
    });

  const retry = (): Promise<void> =>
    alone(async () => {
      if (step.name === 'failed') await read(step.file);
    });
  return { step, choose, retry, confirm, isConfirming, failure };
}

/** The file's own ending, or none that could mislead: what the file is, the server finds out from its content. */
function extensionOf(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1];
  return ending ? ending.toLowerCase() : 'bin';
}

function sentenceFor(error: unknown, offline: string): string {
  if (!(error instanceof ActionError)) return errorText(error);
  return error.code === 'OFFLINE' ? offline : sentenceOf(error.code);
}
