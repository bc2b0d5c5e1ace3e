import { useEffect, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section, Stack } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { outdate } from '../../lib/action-cache';
import { sentenceOf } from '../../lib/error-text';
import { dismissAnswer, useLeftOverAnswers, type QueuedAnswer } from '../../lib/offline-queue';
import { openPage } from '../../lib/routes';
import { restoreSignDraft } from './sign-draft';
import { SIGNING_TEXTS } from './texts';

type QueuedReceipt = QueuedAnswer<'sign-receipt'>;

/** Answers on this phone that the school does not have: waiting for a network, or refused while nobody looked. */
export function UnsentAnswers(): ReactElement | null {
  const answers = useLeftOverAnswers();
  useForgetRefusedOpenings(answers);
  const receipts = answers.filter(isReceipt);
  if (receipts.length === 0) return null;
  return (
    <Section title={SIGNING_TEXTS.waitingTitle}>
      {receipts.map((answer) =>
        answer.refusal ? (
          <Refused key={answer.id} answer={answer} code={answer.refusal.code} />
        ) : (
          <Card key={answer.id} tone="warn">
            <Stack>
              <Heading level="item">{answer.label}</Heading>
              <Caption tone="warn">{SIGNING_TEXTS.waitingDetail}</Caption>
            </Stack>
          </Card>
        ),
      )}
    </Section>
  );
}

function Refused({ answer, code }: { answer: QueuedReceipt; code: string }): ReactElement {
  const { noticeId, studentId, signerName, strokes } = answer.input;
  const readAgain = (): void => {
    restoreSignDraft(noticeId, studentId, { signerName, strokes });
    dismissAnswer(answer.id);
    outdate('get-notice');
    openPage('notice', { noticeId, studentId });
  };
  return (
    <Card tone="danger">
      <Stack>
        <Heading level="item">{answer.label}</Heading>
        <Paragraph tone="danger">{SIGNING_TEXTS.refusedAnswerTitle}</Paragraph>
        <Paragraph>{sentenceOf(code)}</Paragraph>
        {code === 'NOTICE_CHANGED' ? (
          <Button onPress={readAgain}>{SIGNING_TEXTS.readAgain}</Button>
        ) : (
          <Button kind="quiet" onPress={() => dismissAnswer(answer.id)}>
            {SIGNING_TEXTS.putAway}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function isReceipt(answer: QueuedAnswer): answer is QueuedReceipt {
  return answer.action === 'sign-receipt';
}

/** That a letter was opened is not worth a word to the family when the school no longer wants to know. */
function useForgetRefusedOpenings(answers: readonly QueuedAnswer[]): void {
  useEffect(() => {
    answers
      .filter((answer) => answer.refusal && answer.action === 'open-notice')
      .forEach((answer) => dismissAnswer(answer.id));
  }, [answers]);
}
