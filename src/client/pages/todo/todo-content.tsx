import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/states';
import { Caption, Paragraph } from '../../components/text';
import { LinkHelp } from '../../features/linking/link-help';
import { WaitingLetterCard } from '../../features/linking/waiting-letter-card';
import { childTone } from '../../features/me/child-tone';
import { RoleEntries } from '../../features/me/role-entries';
import { ME_TEXTS } from '../../features/me/texts';
import { UnsentAnswers } from '../../features/signing/unsent-answers';
import { groupByChild, type TodoItem } from '../../features/todo/group-by-child';
import { TODO_TEXTS } from '../../features/todo/texts';
import { TodoList } from '../../features/todo/todo-list';
import { openPage } from '../../lib/routes';
import type { Me } from '../../lib/session';
import { RecordedAnswers } from './recorded-answers';

export interface TodoContentProps {
  me: Me;
  items: readonly TodoItem[];
  /** What is shown is from before, because asking again failed, for another reason than a missing network. */
  isStale: boolean;
  onReload: () => Promise<void>;
}

/** What the page shows once it is known who looks at it. */
export function TodoContent({ me, items, isStale, onReload }: TodoContentProps): ReactElement {
  return (
    <>
      {isStale && (
        <Card tone="warn">
          <Caption tone="warn">{TODO_TEXTS.staleTitle}</Caption>
        </Card>
      )}
      {me.children.length > 0 && <WaitingLetterCard />}
      <UnsentAnswers />
      <RecordedAnswers onReload={onReload} />
      <RoleEntries roles={me.roles} />
      <Children me={me} items={items} />
      <Button kind="text" onPress={() => void onReload()}>
        {TODO_TEXTS.refresh}
      </Button>
    </>
  );
}

function Children({ me, items }: Pick<TodoContentProps, 'me' | 'items'>): ReactElement {
  if (me.children.length === 0) {
    return me.roles.length > 0 ? <Paragraph tone="soft">{ME_TEXTS.alsoParent}</Paragraph> : <LinkHelp />;
  }
  if (items.length === 0) {
    return <EmptyState mood="done" title={TODO_TEXTS.allDone} detail={TODO_TEXTS.allDoneDetail} />;
  }
  return (
    <TodoList
      groups={groupByChild(me.children, items)}
      now={Date.now()}
      toneOf={(studentId) => childTone(me.children, studentId)}
      onOpen={({ noticeId, studentId }) => openPage('notice', { noticeId, studentId })}
    />
  );
}
