import type { ActionOutput } from '@shared/contracts';
import { useRef, useState } from 'react';
import { ActionError } from '../../lib/action-error';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { useDraft } from '../../lib/drafts';
import { errorText } from '../../lib/error-text';
import {
  correctionInput,
  correctionNameOf,
  countCorrectionProblems,
  firstCorrection,
  isCorrectionDraft,
  problemsInCorrection,
  type CorrectionDraft,
  type CorrectionProblems,
} from './correction-draft';
import type { NoticeText } from './publish-task';
import { texts } from './texts';

export interface Correction {
  source: NoticeText;
  draft: CorrectionDraft;
  change: (part: Partial<CorrectionDraft>) => void;
  /** False when the phone had no room for the draft. */
  isKept: boolean;
  problems: CorrectionProblems;
  problemCount: number;
  isSending: boolean;
  failure: string | null;
  /** Once it is in place. */
  corrected: ActionOutput<'correct-notice'> | null;
  /** Safe to repeat: the server knows the same correction of the same version again. */
  send: () => Promise<void>;
}

/** A correction from the text families have to the one they get. */
export function useCorrection(schoolId: string, source: NoticeText): Correction {
  const [initial] = useState(() => firstCorrection(source, Date.now()));
  const {
    value: draft,
    change: store,
    drop,
    isKept,
  } = useDraft(correctionNameOf(schoolId, source), initial, isCorrectionDraft);
  const [corrected, setCorrected] = useState<Correction['corrected']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);
  const problems = problemsInCorrection(draft, source, Date.now());

  const send = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      setCorrected(await callAction('correct-notice', correctionInput(schoolId, source, draft)));
      drop();
      outdate('list-notices', 'get-notice-text', 'list-class-tallies', 'get-tally');
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };

  return {
    ...{ source, draft, isKept, problems, isSending, failure, corrected, send },
    change: (part) => store({ ...draft, ...part }),
    problemCount: countCorrectionProblems(problems),
  };
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ActionError)) return errorText(error);
  if (error.code === 'OFFLINE') return texts.correctOffline;
  return error.code === 'CONFLICT' ? texts.correctConflict : errorText(error);
}
