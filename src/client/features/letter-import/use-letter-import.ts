import type { ActionOutput } from '@shared/contracts';
import { INBOX } from '@shared/domain/file-place';
import { useRef, useState } from 'react';
import { ActionError, isPassing } from '../../lib/action-error';
import { callAction } from '../../lib/cloud-client';
import { errorText, sentenceOf } from '../../lib/error-text';
import { chooseFile, uploadFile, type ChosenFile } from '../../lib/files';
import { newId } from '../../lib/ids';
import { texts } from './texts';

export type ReadLetter = ActionOutput<'read-letter-file'>;

/** Where an import stands. */
export type LetterImportStep =
  | { name: 'start' }
  | { name: 'uploading' | 'reading'; file: ChosenFile }
  /** `remedy`: whether the same file may pass later, or another one is needed. */
  | { name: 'failed'; file: ChosenFile; sentence: string; remedy: 'again' | 'another-file' }
  | { name: 'read'; letter: ReadLetter };

export interface LetterImportState {
  step: LetterImportStep;
  choose: () => Promise<void>;
  /** Tries the same file again, after a failure. */
  retry: () => Promise<void>;
  /** Puts away what was read, or the failure. */
  close: () => void;
}

/** The old formats too: whoever picks one is told what to do with it. */
const EXTENSIONS = ['docx', 'doc', 'wps', 'pdf'] as const;
const MOST_BYTES = 10 * 1024 * 1024;

/** From a Word file to a letter that can be put into the draft; nothing is changed by reading it. */
export function useLetterImport(schoolId: string): LetterImportState {
  const [step, setStep] = useState<LetterImportStep>({ name: 'start' });
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
    try {
      if (file.bytes > MOST_BYTES) throw new ActionError('LETTER_FILE_TOO_LARGE', '');
      setStep({ name: 'uploading', file });
      const fileId = await uploadFile(`${INBOX}/${newId()}.docx`, file);
      setStep({ name: 'reading', file });
      const fileName = file.name.slice(-200) || 'a.docx';
      setStep({ name: 'read', letter: await callAction('read-letter-file', { schoolId, fileId, fileName }) });
    } catch (error) {
      const remedy = error instanceof ActionError && !isPassing(error) ? 'another-file' : 'again';
      setStep({ name: 'failed', file, sentence: sentenceFor(error), remedy });
    }
  };

  return {
    step,
    choose: () =>
      alone(async () => {
        const file = await chooseFile({ extensions: EXTENSIONS });
        if (file) await read(file);
      }),
    retry: () =>
      alone(async () => {
        if (step.name === 'failed') await read(step.file);
      }),
    close: () => setStep({ name: 'start' }),
  };
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof ActionError)) return errorText(error);
  return error.code === 'OFFLINE' ? texts.offline : sentenceOf(error.code);
}
