import { receiptIdOf } from '@shared/domain/receipt';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Heading, Paragraph } from '../../components/text';
import { useAction } from '../../lib/use-action';
import { NOTICE_TEXTS } from './texts';
import type { Notice } from './use-notice';

export interface BesideOfferProps {
  notice: Notice;
  isSending: boolean;
  onAnswer: () => void;
}

/**
 * Another guardian has answered for the child: this one may, too, and need not. Nothing is offered to whoever has
 * answered already, nor while that is not known.
 */
export function BesideOffer({ notice, isSending, onAnswer }: BesideOfferProps): ReactElement | null {
  const { noticeId, round, level, child } = notice;
  const { data } = useAction('list-receipts', { cursor: null });
  if (!data || level === 'read') return null;
  const covering = receiptIdOf(noticeId, round, child.studentId);
  const hasOwn = data.items.some(
    ({ isMine, receiptId }) => isMine && (receiptId === covering || receiptId.startsWith(`${covering}:`)),
  );
  if (hasOwn) return null;
  return (
    <Card>
      <Stack>
        <Heading level="item">{NOTICE_TEXTS.besideTitle[level]}</Heading>
        <Paragraph tone="soft">{NOTICE_TEXTS.besideDetail}</Paragraph>
        <Button kind="quiet" onPress={onAnswer} isLoading={isSending}>
          {NOTICE_TEXTS.beside[level]}
        </Button>
      </Stack>
    </Card>
  );
}
