import { useRef, type ReactElement } from 'react';
import { Section } from '../components/section';
import type { Notice } from '../features/notice/use-notice';
import { Signed } from '../features/signing/signed';
import type { GivenState } from '../features/signing/use-signing';
import type { TodoItem } from '../features/todo/group-by-child';
import { nextTodo } from '../features/todo/next-todo';
import { SiblingOffer } from './sibling-offer';
import { signingTargetOf } from './signing-target';

export interface AnswerGivenProps {
  notice: Notice;
  state: GivenState;
  /** What the family has still to do, known since before the answer: the page is then drawn once. */
  items: readonly TodoItem[];
}

/** What was recorded for this child, and the same letter for its siblings, all on one page. */
export function AnswerGiven({ notice, state, items }: AnswerGivenProps): ReactElement {
  const { noticeId, level, child, signer } = notice;
  const siblings = useSiblings(items, noticeId, child.studentId);
  const others = items.filter((item) => item.noticeId !== noticeId);
  const target = signingTargetOf(notice);
  return (
    <Signed
      target={target}
      level={level}
      relation={signer.relation}
      state={state}
      siblings={
        siblings.length > 0 && (
          <Section>
            {siblings.map((sibling) => (
              <SiblingOffer key={sibling.studentId} answered={target} given={state} sibling={sibling} />
            ))}
          </Section>
        )
      }
      next={nextTodo(others, { noticeId, studentId: child.studentId })}
    />
  );
}

/** The siblings who still owed this letter when it was answered: they stay on the page when theirs is done too. */
function useSiblings(items: readonly TodoItem[], noticeId: string, studentId: string): readonly TodoItem[] {
  const seen = useRef(new Map<string, TodoItem>());
  for (const item of items) {
    if (item.noticeId === noticeId && item.studentId !== studentId) seen.current.set(item.studentId, item);
  }
  return [...seen.current.values()];
}
