import type { ReactElement } from 'react';
import { Paragraph } from '../../components/text';
import { ChildBanner } from '../../features/me/child-banner';
import { BesideOffer } from '../../features/notice/beside-offer';
import { NoticeLetter } from '../../features/notice/notice-letter';
import { NoticeStanding } from '../../features/notice/notice-standing';
import { NOTICE_TEXTS } from '../../features/notice/texts';
import type { Listening } from '../../features/notice/use-listening';
import type { Notice } from '../../features/notice/use-notice';
import { NextLetterButton } from '../../features/signing/signed';
import { isGiven, type SigningState } from '../../features/signing/use-signing';
import { nextTodo } from '../../features/todo/next-todo';
import { useTodo } from '../../features/todo/use-todo';
import { AnswerGiven } from '../answer-given';

export interface NoticeContentProps {
  notice: Notice;
  state: SigningState;
  listening: Listening | null;
  endId: string;
  /** A further guardian wants to answer, too. */
  onBeside: () => void;
}

/** The child, where this child stands, the letter; after a confirmation what was recorded. */
export function NoticeContent(props: NoticeContentProps): ReactElement {
  const { notice, state, listening, endId, onBeside } = props;
  const { noticeId, level, child } = notice;
  const items = useTodo().data ?? [];
  const next = nextTodo(items, { noticeId, studentId: child.studentId });
  if (isGiven(state)) return <AnswerGiven notice={notice} state={state} items={items} />;
  const isReadOnly = level === 'read' && notice.status === 'open' && child.state !== 'answered';
  const sibling = next?.noticeId === noticeId ? next : null;
  return (
    <>
      <ChildBanner {...child} schoolName={notice.schoolName} />
      {state.step === 'refused' && <Paragraph tone="danger">{state.sentence}</Paragraph>}
      {state.step === 'open' && state.failure && <Paragraph tone="danger">{state.failure}</Paragraph>}
      <NoticeStanding notice={notice} />
      <NoticeLetter notice={notice} now={Date.now()} listening={listening} endId={endId} />
      {isReadOnly && <Paragraph tone="soft">{NOTICE_TEXTS.readNoted}</Paragraph>}
      {notice.status === 'open' && child.state === 'answered' && (
        <BesideOffer notice={notice} isSending={state.step === 'sending'} onAnswer={onBeside} />
      )}
      {(isReadOnly || child.state === 'answered') && sibling && (
        <NextLetterButton noticeId={noticeId} next={sibling} />
      )}
    </>
  );
}
