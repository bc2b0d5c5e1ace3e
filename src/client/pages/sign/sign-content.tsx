import type { ErrorCode } from '@shared/domain/errors';
import type { ReactElement } from 'react';
import { ChildBanner } from '../../features/me/child-banner';
import { BesideOffer } from '../../features/notice/beside-offer';
import { NoticeStanding } from '../../features/notice/notice-standing';
import type { Notice } from '../../features/notice/use-notice';
import { SignLetter } from '../../features/signing/sign-letter';
import { SignObstacle } from '../../features/signing/sign-obstacle';
import { isGiven, useSigning } from '../../features/signing/use-signing';
import { useTodo } from '../../features/todo/use-todo';
import { replacePage } from '../../lib/routes';
import { AnswerGiven } from '../answer-given';
import { signingTargetOf } from '../signing-target';

export interface SignContentProps {
  notice: Notice;
  /** The hash of the text that was read before. */
  readHash: string;
  /** `beside`: another guardian has answered, and this one wants to, too. */
  purpose: 'answer' | 'beside';
}

/** The form, or what stands in its way, or what came of it. */
export function SignContent({ notice, readHash, purpose }: SignContentProps): ReactElement {
  const { noticeId, child } = notice;
  const { studentId } = child;
  const signing = useSigning();
  const items = useTodo().data ?? [];
  const { state } = signing;
  if (isGiven(state)) return <AnswerGiven notice={notice} state={state} items={items} />;
  const obstacle = state.step === 'refused' ? state.code : obstacleOf(notice, readHash);
  const banner = <ChildBanner {...child} schoolName={notice.schoolName} />;
  if (state.step !== 'sending' && child.state === 'answered' && purpose === 'answer') {
    const signBeside = (): void => replacePage('sign', { noticeId, studentId, read: readHash, beside: 1 });
    return (
      <>
        {banner}
        <NoticeStanding notice={notice} />
        {!obstacle && <BesideOffer notice={notice} isSending={false} onAnswer={signBeside} />}
      </>
    );
  }
  return (
    <>
      {banner}
      {obstacle ? (
        <SignObstacle noticeId={noticeId} studentId={studentId} reason={obstacle} />
      ) : (
        <SignLetter target={signingTargetOf(notice)} signer={notice.signer} signing={signing} />
      )}
    </>
  );
}

/** What is known on the phone to forbid signing; the server has the last word. */
function obstacleOf({ status, versionHash }: Notice, readHash: string): ErrorCode | 'UNREAD' | null {
  if (status === 'withdrawn') return 'NOTICE_WITHDRAWN';
  if (status === 'closed') return 'NOTICE_CLOSED';
  if (readHash === '') return 'UNREAD';
  return readHash === versionHash ? null : 'NOTICE_CHANGED';
}
