import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Heading } from '../../components/text';
import { openPage } from '../../lib/routes';
import { forgetWaitingLetter, readWaitingLetter } from '../../lib/waiting-letter';
import { LINKING_TEXTS } from './texts';

/** Leads to the letter that somebody wanted to read before they were linked. */
export function WaitingLetterCard(): ReactElement | null {
  const [noticeId, setNoticeId] = useState(readWaitingLetter);
  if (noticeId === null) return null;
  const open = (): void => {
    forgetWaitingLetter();
    setNoticeId(null);
    openPage('notice', { noticeId });
  };
  return (
    <Card tone="accent">
      <Heading level="item">{LINKING_TEXTS.waitingLetter}</Heading>
      <Button onPress={open}>{LINKING_TEXTS.openWaitingLetter}</Button>
    </Card>
  );
}
