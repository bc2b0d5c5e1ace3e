import type { ReactElement } from 'react';
import { Paragraph } from '../../components/text';
import { ChildBanner } from '../../features/me/child-banner';
import { NoticeLetter } from '../../features/notice/notice-letter';
import { NoticeStanding } from '../../features/notice/notice-standing';
import { NOTICE_TEXTS } from '../../features/notice/texts';
import type { Notice } from '../../features/notice/use-notice';
import { NextLetterButton, Signed } from '../../features/signing/signed';
import type { Signing } from '../../features/signing/use-signing';
import { nextTodo } from '../../features/todo/next-todo';
import { useTodo } from '../../features/todo/use-todo';
import { signingTargetOf } from '../signing-target';

export interface NoticeContentProps {
  notice: Notice;
  signing: Signing;
}

/** The child, where this child stands, the letter; after a confirmation what was recorded. */
export function NoticeContent({ notice, signing: { state } }: NoticeContentProps): ReactElement {
  const { noticeId, level, child } = notice;
  const next = nextTodo(useTodo().data ?? [], { noticeId, studentId: child.studentId });
  if (state.step === 'sent' || state.step === 'waiting') {
    return <Signed target={signingTargetOf(notice)} level={level} state={state} next={next} />;
  }
  const isReadOnly = level === 'read' && notice.status === 'open' && child.state !== 'answered';
  const sibling = next?.noticeId === noticeId ? next : null;
  return (
    <>
      <ChildBanner {...child} schoolName={notice.schoolName} />
      {state.step === 'refused' && <Paragraph tone="danger">{state.sentence}</Paragraph>}
      {state.step === 'open' && state.failure && <Paragraph tone="danger">{state.failure}</Paragraph>}
      <NoticeStanding notice={notice} />
      <NoticeLetter notice={notice} now={Date.now()} />
      {isReadOnly && <Paragraph tone="soft">{NOTICE_TEXTS.readNoted}</Paragraph>}
      {(isReadOnly || child.state === 'answered') && sibling && (
        <NextLetterButton noticeId={noticeId} next={sibling} />
      )}
    </>
  );
}
