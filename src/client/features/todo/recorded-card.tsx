import { formatMoment } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Row, Stack } from '../../components/section';
import { Caption, Heading } from '../../components/text';
import { TODO_TEXTS } from './texts';
import type { RecordedItem } from './use-recorded';

export interface RecordedCardProps {
  item: RecordedItem;
  onLook: () => void;
  onKnown: () => void;
  onObject: () => void;
}

/** Tells a family what the school wrote down for it: calmly, since mostly it is as the family left it. */
export function RecordedCard({ item, onLook, onKnown, onObject }: RecordedCardProps): ReactElement {
  const { studentName, noticeTitle, channel, recordedBy, answeredAt } = item;
  const recorder = TODO_TEXTS.recorders[recordedBy];
  const what = TODO_TEXTS.recordedChannels[channel];
  return (
    <Card>
      <Stack>
        <Heading level="item">{TODO_TEXTS.recordedTitle(recorder, studentName, what)}</Heading>
        <Caption>{TODO_TEXTS.recordedFacts(noticeTitle, formatMoment(answeredAt))}</Caption>
        <Row>
          <Button size="small" kind="quiet" onPress={onLook}>
            {TODO_TEXTS.look}
          </Button>
          <Button size="small" kind="quiet" onPress={onKnown}>
            {TODO_TEXTS.known}
          </Button>
          <Button size="small" kind="quiet" onPress={onObject}>
            {TODO_TEXTS.notOurs}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
