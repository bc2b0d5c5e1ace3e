import type { Strokes } from '@shared/domain/strokes';
import { readDraft, saveDraft, useDraft, type Draft } from '../../lib/drafts';

/** What was written for one child and one letter and not sent yet. */
export interface SignDraft {
  signerName: string;
  strokes: Strokes | null;
}

/** By child and letter, not by version: a correction of the letter does not cost the signature. */
function draftNameOf(noticeId: string, studentId: string): string {
  return `sign:${noticeId}:${studentId}`;
}

export function useSignDraft(noticeId: string, studentId: string, signerName: string): Draft<SignDraft> {
  return useDraft(draftNameOf(noticeId, studentId), { signerName, strokes: null }, isSignDraft);
}

/** Puts what the server refused back on the table, unless something newer lies there. */
export function restoreSignDraft(noticeId: string, studentId: string, draft: SignDraft): void {
  const name = draftNameOf(noticeId, studentId);
  if (!readDraft(name, isSignDraft)?.strokes) saveDraft(name, draft);
}

function isSignDraft(value: unknown): value is SignDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { signerName, strokes } = value as Record<string, unknown>;
  return typeof signerName === 'string' && (strokes === null || isStrokes(strokes));
}

function isStrokes(value: unknown): value is Strokes {
  if (typeof value !== 'object' || value === null) return false;
  const { v, paths, height } = value as Record<string, unknown>;
  return v === 1 && typeof height === 'number' && Array.isArray(paths) && paths.every(Array.isArray);
}
