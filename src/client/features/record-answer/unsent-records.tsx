import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section, Stack } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { sentenceOf } from '../../lib/error-text';
import { dismissAnswer, useLeftOverAnswers, type QueuedAnswer } from '../../lib/offline-queue';
import { texts } from './texts';

type QueuedRecord = QueuedAnswer<'record-answer'>;

/** What was recorded for this class on this phone and the school does not have: waiting for a network, or refused. */
export function UnsentRecords({ classId }: { classId: string }): ReactElement | null {
  const records = useLeftOverAnswers()
    .filter(isRecord)
    .filter(({ input }) => input.classId === classId);
  if (records.length === 0) return null;
  return (
    <Section title={texts.unsentTitle}>
      {records.map(({ id, label, refusal }) => (
        <Card key={id} tone={refusal ? 'danger' : 'warn'}>
          <Stack>
            <Heading level="item">{label}</Heading>
            {refusal ? (
              <>
                <Paragraph tone="danger">{texts.unsentRefused}</Paragraph>
                <Paragraph>{sentenceOf(refusal.code)}</Paragraph>
                <Button kind="quiet" onPress={() => dismissAnswer(id)}>
                  {texts.putAway}
                </Button>
              </>
            ) : (
              <Caption tone="warn">{texts.unsentWaiting}</Caption>
            )}
          </Stack>
        </Card>
      ))}
    </Section>
  );
}

function isRecord(answer: QueuedAnswer): answer is QueuedRecord {
  return answer.action === 'record-answer';
}
