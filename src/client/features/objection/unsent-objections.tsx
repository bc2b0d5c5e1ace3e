import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { sentenceOf } from '../../lib/error-text';
import { dismissAnswer, useLeftOverAnswers } from '../../lib/offline-queue';
import { OBJECTION_TEXTS } from './texts';

/** Objections on this phone that the school does not have: waiting for a network, or refused while nobody looked. */
export function UnsentObjections(): ReactElement {
  const unsent = useLeftOverAnswers().filter(({ action }) => action === 'object-to-record');
  return (
    <>
      {unsent.map(({ id, label, refusal }) => (
        <Card key={id} tone={refusal ? 'danger' : 'warn'}>
          <Stack>
            <Heading level="item">{label}</Heading>
            {refusal ? (
              <>
                <Paragraph>{sentenceOf(refusal.code)}</Paragraph>
                <Button kind="quiet" onPress={() => dismissAnswer(id)}>
                  {OBJECTION_TEXTS.putAway}
                </Button>
              </>
            ) : (
              <Caption tone="warn">{OBJECTION_TEXTS.waiting}</Caption>
            )}
          </Stack>
        </Card>
      ))}
    </>
  );
}
