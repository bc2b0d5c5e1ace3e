import type { ErrorCode } from '@shared/domain/errors';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Heading, Paragraph } from '../../components/text';
import { outdate } from '../../lib/action-cache';
import { sentenceOf } from '../../lib/error-text';
import { canGoBack, goBack, replacePage, restartAt } from '../../lib/routes';
import { SIGNING_TEXTS } from './texts';

export interface SignObstacleProps {
  noticeId: string;
  studentId: string;
  /** Why nothing can be signed here now. `UNREAD`: the page was opened without the letter. */
  reason: ErrorCode | 'UNREAD';
}

/** What stands between the parent and a signature, and the way on. */
export function SignObstacle({ noticeId, studentId, reason }: SignObstacleProps): ReactElement {
  const read = (): void => {
    outdate('get-notice');
    if (canGoBack()) goBack();
    else replacePage('notice', { noticeId, studentId });
  };
  if (reason === 'UNREAD') {
    return <Obstacle title={SIGNING_TEXTS.readFirstTitle} action={SIGNING_TEXTS.read} onAction={read} />;
  }
  if (reason === 'NOTICE_CHANGED') {
    return (
      <Obstacle
        title={SIGNING_TEXTS.changedTitle}
        sentences={[sentenceOf(reason), SIGNING_TEXTS.draftKept]}
        action={SIGNING_TEXTS.readAgain}
        onAction={read}
      />
    );
  }
  return (
    <Obstacle
      title={SIGNING_TEXTS.refusedTitle}
      sentences={[sentenceOf(reason)]}
      action={SIGNING_TEXTS.backToTodo}
      onAction={() => restartAt('todo')}
    />
  );
}

interface ObstacleProps {
  title: string;
  sentences?: readonly string[];
  action: string;
  onAction: () => void;
}

function Obstacle({ title, sentences = [], action, onAction }: ObstacleProps): ReactElement {
  return (
    <>
      <Card tone="warn">
        <Stack>
          <Heading>{title}</Heading>
          {sentences.map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
        </Stack>
      </Card>
      <Button onPress={onAction}>{action}</Button>
    </>
  );
}
