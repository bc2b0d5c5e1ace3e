import { receiptIdOf } from '@shared/domain/receipt';
import { formatMoment } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { openPage } from '../../lib/routes';
import { useAction } from '../../lib/use-action';
import { NOTICE_TEXTS } from './texts';
import type { Notice } from './use-notice';

/** Where the child stands with this letter, when there is nothing (more) to answer; null while there is. */
export function NoticeStanding({ notice }: { notice: Notice }): ReactElement | null {
  if (notice.child.state === 'answered') return <Answered notice={notice} />;
  if (notice.status === 'withdrawn') return <Withdrawn notice={notice} />;
  if (notice.status === 'closed') {
    return (
      <Card tone="warn">
        <Paragraph>{NOTICE_TEXTS.closed}</Paragraph>
      </Card>
    );
  }
  return null;
}

function Withdrawn({ notice }: { notice: Notice }): ReactElement {
  return (
    <Card tone="warn">
      <Stack>
        <Heading>{NOTICE_TEXTS.withdrawnTitle}</Heading>
        {notice.withdrawnReason && (
          <Paragraph>{NOTICE_TEXTS.withdrawnReason(notice.withdrawnReason)}</Paragraph>
        )}
        <Paragraph>{NOTICE_TEXTS.withdrawnNoReply}</Paragraph>
      </Stack>
    </Card>
  );
}

/** Who answered is the receipt's to say; until it has come, the time stands alone. */
function Answered({ notice }: { notice: Notice }): ReactElement {
  const { noticeId, round, level, child } = notice;
  const receiptId = receiptIdOf(noticeId, round, child.studentId);
  const { data: receipt } = useAction('get-receipt', { receiptId });
  const channel = NOTICE_TEXTS.channels[child.channel ?? 'wechat'];
  const moment = child.answeredAt === null ? '' : formatMoment(child.answeredAt);
  return (
    <Card tone="accent">
      <Stack>
        <Heading>{NOTICE_TEXTS.answeredFor(child.studentName, NOTICE_TEXTS.answered[level])}</Heading>
        <Caption tone="plain">
          {receipt
            ? NOTICE_TEXTS.answeredBy(signerOf(receipt), channel, moment)
            : NOTICE_TEXTS.answeredVia(channel, moment)}
        </Caption>
        {notice.status === 'withdrawn' && <Caption tone="plain">{NOTICE_TEXTS.withdrawnTitle}</Caption>}
        <Button kind="quiet" onPress={() => openPage('receipts', { id: receiptId })}>
          {NOTICE_TEXTS.seeReceipt}
        </Button>
      </Stack>
    </Card>
  );
}

function signerOf({ signerName, relation }: { signerName: string; relation: string | null }): string {
  return relation ? NOTICE_TEXTS.signerWithRelation(signerName, relation) : signerName;
}
