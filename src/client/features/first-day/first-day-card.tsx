import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Caption, Heading, Paragraph } from '../../components/text';
import { openPage } from '../../lib/routes';
import { texts } from './texts';
import { useFirstDay } from './use-first-day';

/** On the school's home until every step is done; then only the way to the papers is left. */
export function FirstDayCard({ schoolId }: { schoolId: string }): ReactElement | null {
  const { data } = useFirstDay(schoolId);
  const next = data?.steps.find(({ isDone }) => !isDone);
  if (!data) return null;
  const open = (): void => openPage('firstDay', { schoolId });
  if (!next) {
    return (
      <Button kind="text" onPress={open}>
        {texts.papersEntry}
      </Button>
    );
  }
  const done = data.steps.filter(({ isDone }) => isDone).length;
  return (
    <Card onPress={open} label={texts.card}>
      <Heading level="item">{texts.card}</Heading>
      <Paragraph>{texts.cardNext(texts.steps[next.step].title)}</Paragraph>
      <Caption>{texts.progress(done, data.steps.length)}</Caption>
    </Card>
  );
}
