import type { ActionInput } from '@shared/contracts';
import { addSchoolDays, endOfSchoolDay, schoolDayOf } from '@shared/domain/school-day';
import { toBlocks, toDraftBlock, type NoticeDraft } from './draft';
import { countProblems, problemsInText, type DraftProblems } from './draft-problems';
import type { NoticeText } from './publish-task';
import { texts } from './texts';

/** Whether answers given stay, or every family is asked again; null until the school has said. */
export type Asking = 'same' | 'again' | null;

/** A correction being written; it survives a closed app. */
export interface CorrectionDraft extends Pick<NoticeDraft, 'title' | 'blocks' | 'deadlineDay'> {
  v: 1;
  asking: Asking;
  /** Why families are asked again. */
  reason: string;
}

export interface CorrectionProblems extends DraftProblems {
  /** Nothing differs from what families have. */
  unchanged?: string;
  asking?: string;
  reason?: string;
}

/** Days to answer that a new round starts with. */
const ANSWER_DAYS = 3;
const LONGEST_REASON = 200;

/** A correction is of one version: one begun over an older text is not carried over a newer. */
export function correctionNameOf(schoolId: string, { noticeId, version }: NoticeText): string {
  return `correct:${schoolId}:${noticeId}:${version}`;
}

export function firstCorrection({ title, blocks }: NoticeText, now: number): CorrectionDraft {
  return {
    v: 1,
    title,
    blocks: blocks.map(toDraftBlock),
    asking: null,
    reason: '',
    deadlineDay: addSchoolDays(schoolDayOf(now), ANSWER_DAYS),
  };
}

export function isCorrectionDraft(value: unknown): value is CorrectionDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { v, title, blocks, reason } = value as Partial<Record<keyof CorrectionDraft, unknown>>;
  return v === 1 && typeof title === 'string' && typeof reason === 'string' && Array.isArray(blocks);
}

/** What keeps a correction from being sent. Asking again needs no other text, only a reason. */
export function problemsInCorrection(
  draft: CorrectionDraft,
  source: NoticeText,
  now: number,
): CorrectionProblems {
  const problems: CorrectionProblems = problemsInText(draft);
  if (draft.asking === null) problems.asking = texts.askingMissing;
  if (draft.asking === 'same' && isUnchanged(draft, source)) problems.unchanged = texts.unchanged;
  if (draft.asking !== 'again') return problems;
  const { length } = draft.reason.trim();
  if (length === 0) problems.reason = texts.reasonMissing;
  if (length > LONGEST_REASON) problems.reason = texts.reasonTooLong(length - LONGEST_REASON);
  if (draft.deadlineDay !== null && draft.deadlineDay < schoolDayOf(now))
    problems.deadline = texts.deadlinePast;
  return problems;
}

export function countCorrectionProblems(problems: CorrectionProblems): number {
  const { unchanged, asking, reason } = problems;
  return countProblems(problems) + [unchanged, asking, reason].filter(Boolean).length;
}

export function correctionInput(
  schoolId: string,
  { noticeId, version }: NoticeText,
  { title, blocks, asking, reason, deadlineDay }: CorrectionDraft,
): ActionInput<'correct-notice'> {
  return {
    ...{ schoolId, noticeId, baseVersion: version },
    title: title.trim(),
    blocks: toBlocks(blocks),
    ...(asking === 'again' && {
      again: {
        reason: reason.trim(),
        deadlineAt: deadlineDay === null ? null : endOfSchoolDay(deadlineDay),
      },
    }),
  };
}

function isUnchanged({ title, blocks }: CorrectionDraft, source: NoticeText): boolean {
  return title.trim() === source.title && JSON.stringify(toBlocks(blocks)) === JSON.stringify(source.blocks);
}
