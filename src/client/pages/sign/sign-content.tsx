import type { ErrorCode } from '@shared/domain/errors';
import type { ReactElement } from 'react';
import { ChildBanner } from '../../features/me/child-banner';
import { NoticeStanding } from '../../features/notice/notice-standing';
import type { Notice } from '../../features/notice/use-notice';
import { SignLetter } from '../../features/signing/sign-letter';
import { SignObstacle } from '../../features/signing/sign-obstacle';
import { Signed } from '../../features/signing/signed';
import { useSigning } from '../../features/signing/use-signing';
import { nextTodo } from '../../features/todo/next-todo';
import { useTodo } from '../../features/todo/use-todo';
import { signingTargetOf } from '../signing-target';

/** The form, or what stands in its way, or what came of it. */
export function SignContent({ notice, readHash }: { notice: Notice; readHash: string }): ReactElement {
  const { noticeId, child } = notice;
  const { studentId } = child;
  const signing = useSigning();
  const { state } = signing;
  const next = nextTodo(useTodo().data ?? [], { noticeId, studentId });
  const target = signingTargetOf(notice);
  if (state.step === 'sent' || state.step === 'waiting') {
    return <Signed target={target} level={notice.level} state={state} next={next} />;
  }
  const obstacle = state.step === 'refused' ? state.code : obstacleOf(notice, readHash);
  const banner = <ChildBanner {...child} schoolName={notice.schoolName} />;
  if (state.step !== 'sending' && child.state === 'answered') {
    return (
      <>
        {banner}
        <NoticeStanding notice={notice} />
      </>
    );
  }
  return (
    <>
      {banner}
      {obstacle ? (
        <SignObstacle noticeId={noticeId} studentId={studentId} reason={obstacle} />
      ) : (
        <SignLetter target={target} signer={notice.signer} signing={signing} />
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
