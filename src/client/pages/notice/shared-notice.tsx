import { useEffect, useState, type ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { LinkHelp } from '../../features/linking/link-help';
import { childTone } from '../../features/me/child-tone';
import { ChooseChild } from '../../features/notice/choose-child';
import { NOTICE_TEXTS } from '../../features/notice/texts';
import { useReloadForNewChildren, useTodo } from '../../features/todo/use-todo';
import { readErrorText } from '../../lib/error-text';
import { replacePage } from '../../lib/routes';
import { useMe, type MyChild } from '../../lib/session';
import { forgetWaitingLetter, keepWaitingLetter, readWaitingLetter } from '../../lib/waiting-letter';
import { Screen } from '../../screen';
import { NoticeOfChild } from './notice-of-child';

/**
 * A letter opened from a card that names no child. One child it can be for: shown at once. Several: asked. None yet:
 * linked first, and then the letter is shown, not a home page.
 */
export function SharedNotice({ noticeId }: { noticeId: string }): ReactElement {
  const me = useMe();
  const todo = useTodo();
  useReloadForNewChildren(me.data?.children, todo.reload);
  // Settled once: an answer shortens the list, and must not turn the page over to another child.
  const [settled, setSettled] = useState<string | null>(null);
  const isLinked = me.data === null || me.data.children.length > 0;
  useEffect(() => {
    if (!isLinked) keepWaitingLetter(noticeId);
  }, [isLinked, noticeId]);
  useEffect(() => {
    if (settled && readWaitingLetter() === noticeId) forgetWaitingLetter();
  }, [settled, noticeId]);
  if (settled) return <NoticeOfChild noticeId={noticeId} studentId={settled} />;
  const { data: known } = me;
  const error = me.error ?? todo.error;
  if (!known || !todo.data) {
    return (
      <Screen title={NOTICE_TEXTS.pageTitle}>
        {error ? (
          <ErrorState
            sentence={readErrorText(error)}
            onRetry={() => void Promise.all([me.reload(), todo.reload()])}
          />
        ) : (
          <LoadingState cards={1} />
        )}
      </Screen>
    );
  }
  const asked = new Set(todo.data.filter((item) => item.noticeId === noticeId).map((item) => item.studentId));
  const candidates = candidatesOf(known.children, asked);
  const [only] = candidates;
  if (candidates.length === 1 && only) setSettled(only.studentId);
  return (
    <Screen title={NOTICE_TEXTS.pageTitle}>
      {candidates.length === 0 ? (
        <LinkHelp />
      ) : (
        <ChooseChild
          children={candidates}
          toneOf={(studentId) => childTone(known.children, studentId)}
          onChoose={(studentId) => replacePage('notice', { noticeId, studentId })}
        />
      )}
    </Screen>
  );
}

/** Those who are still asked for an answer; when nobody is (any more), every child may have had the letter. */
function candidatesOf(children: readonly MyChild[], asked: ReadonlySet<string>): readonly MyChild[] {
  const pending = children.filter((child) => asked.has(child.studentId));
  return pending.length > 0 ? pending : children;
}
