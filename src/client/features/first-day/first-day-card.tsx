import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { Caption, Heading, Paragraph } from '../../components/text';
import { openPage } from '../../lib/routes';
import { texts } from './texts';
import { useFirstDay } from './use-first-day';

/** On the school's home until every step is done; a school that has arrived never sees it again. */
export function FirstDayCard({ schoolId }: { schoolId: string }): ReactElement | null {
  const { data } = useFirstDay(schoolId);
  const next = data?.steps.find(({ isDone }) => !isDone);
  if (!data || !next) return null;
  const done = data.steps.filter(({ isDone }) => isDone).length;
  return (
    <Card onPress={() => openPage('firstDay', { schoolId })} label={texts.card}>
      <Heading level="item">{texts.card}</Heading>
      <Paragraph>{texts.cardNext(texts.steps[next.step].title)}</Paragraph>
      <Caption>{texts.progress(done, data.steps.length)}</Caption>
    </Card>
  );
}
