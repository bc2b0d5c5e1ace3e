import type { Notice } from '../features/notice/use-notice';
import type { SigningTarget } from '../features/signing/use-signing';

/** What an answer is bound to: the text that was read, and the child it was read for. */
export function signingTargetOf({ noticeId, round, title, versionHash, child }: Notice): SigningTarget {
  const { studentId, studentName } = child;
  return { noticeId, round, title, versionHash, studentId, studentName };
}
