import type { ActionOutput } from '@shared/contracts';
import { formatMoment } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { RECEIPTS_TEXTS } from './texts';

type Receipt = ActionOutput<'get-receipt'>;

/** What the answer is worth today: whether it covers the child, and what has become of it or of the letter since. */
export function ReceiptStanding({ receipt }: { receipt: Receipt }): ReactElement {
  const { coversChild, isWithdrawn, isCorrected, objection } = receipt;
  return (
    <>
      {objection && <Objected objection={objection} />}
      {isWithdrawn && (
        <Since title={RECEIPTS_TEXTS.marks.withdrawn} detail={RECEIPTS_TEXTS.withdrawnDetail} />
      )}
      {isCorrected && (
        <Since title={RECEIPTS_TEXTS.marks.corrected} detail={RECEIPTS_TEXTS.correctedDetail} />
      )}
      {!objection && <Caption>{coversChild ? RECEIPTS_TEXTS.covers : RECEIPTS_TEXTS.beside}</Caption>}
    </>
  );
}

function Objected({ objection }: { objection: NonNullable<Receipt['objection']> }): ReactElement {
  const { isMine, reason, at } = objection;
  return (
    <Card tone="warn">
      <Stack>
        <Heading level="item">
          {isMine ? RECEIPTS_TEXTS.objectedBy.mine : RECEIPTS_TEXTS.objectedBy.other}
        </Heading>
        <Paragraph>{RECEIPTS_TEXTS.objectedDetail(reason, formatMoment(at))}</Paragraph>
        <Caption tone="warn">{RECEIPTS_TEXTS.objectedNext}</Caption>
      </Stack>
    </Card>
  );
}

function Since({ title, detail }: { title: string; detail: string }): ReactElement {
  return (
    <Card tone="warn">
      <Stack>
        <Heading level="item">{title}</Heading>
        <Caption tone="warn">{detail}</Caption>
      </Stack>
    </Card>
  );
}
