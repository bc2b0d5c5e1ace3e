import type { ReactElement } from 'react';
import { isAnswerable } from '../features/notice/notice-action';
import { useNotice } from '../features/notice/use-notice';
import { SiblingAnswered, SiblingQuestion } from '../features/signing/sibling-answer';
import { NextLetterButton, type NextLetter } from '../features/signing/signed';
import { isGiven, useSigning, type GivenAnswer, type SigningTarget } from '../features/signing/use-signing';
import { signingTargetOf } from './signing-target';

export interface SiblingOfferProps {
  /** What was answered for the first child. */
  answered: SigningTarget;
  given: GivenAnswer;
  sibling: NextLetter;
}

/**
 * The same letter for a sibling. The signature just drawn may serve again, by a tap of its own that names the child,
 * and only if the sibling's text is, by its hash, the one that was read (docs/decisions/0011).
 */
export function SiblingOffer({ answered, given, sibling }: SiblingOfferProps): ReactElement | null {
  const { noticeId, studentId, studentName } = sibling;
  const { data: notice, isLoading } = useNotice(noticeId, studentId);
  const signing = useSigning();
  const { state } = signing;
  if (notice && isGiven(state)) {
    return <SiblingAnswered studentName={studentName} level={notice.level} state={state} />;
  }
  if (isLoading) return null;
  const isSameText = notice !== null && isAnswerable(notice) && notice.versionHash === answered.versionHash;
  const isOpen = isSameText && state.step !== 'refused';
  if (!isOpen) return <NextLetterButton noticeId={noticeId} next={sibling} />;
  return (
    <SiblingQuestion
      studentName={studentName}
      level={notice.level}
      state={state}
      onAnswer={() => void signing.submit(signingTargetOf(notice), given)}
      otherWay={<NextLetterButton noticeId={noticeId} next={sibling} kind="quiet" />}
    />
  );
}
