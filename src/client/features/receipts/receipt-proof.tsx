import type { ActionOutput } from '@shared/contracts';
import { formatEvidenceMoment } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Section, Stack } from '../../components/section';
import { SignatureDrawing } from '../../components/signature/signature-drawing';
import { Caption, Paragraph } from '../../components/text';
import { groupDigest } from './group-digest';
import styles from './receipt-proof.module.css';
import { RECEIPTS_TEXTS } from './texts';

export type Receipt = ActionOutput<'get-receipt'>;

export interface ReceiptProofProps {
  receipt: Receipt;
  /** The text that was signed, as the letter's page renders it. */
  letter: ReactNode;
}

/** The phone's own time is told apart only where the answer waited for a network. */
const WORTH_TELLING_MS = 60_000;

/** One answer with all that proves it: who, when, how, the signature, and the very text. */
export function ReceiptProof({ receipt, letter }: ReceiptProofProps): ReactElement {
  return (
    <>
      <Facts receipt={receipt} />
      {receipt.strokes && (
        <Section title={RECEIPTS_TEXTS.signature}>
          <SignatureDrawing strokes={receipt.strokes} signerName={receipt.signerName} />
        </Section>
      )}
      <SignedText receipt={receipt} letter={letter} />
    </>
  );
}

function Facts({ receipt }: { receipt: Receipt }): ReactElement {
  const { facts } = RECEIPTS_TEXTS;
  const { signerName, relation, channel, answeredAt, tappedAt, isLate, note } = receipt;
  const who = relation ? RECEIPTS_TEXTS.signerWithRelation(signerName, relation) : signerName;
  const standing = isLate ? RECEIPTS_TEXTS.late : RECEIPTS_TEXTS.onTime;
  return (
    <Stack>
      <Card tone="flush">
        <ListRow title={receipt.noticeTitle} detail={facts.letter} />
        <ListRow title={who} detail={receipt.strokes ? facts.signer : facts.answerer} />
        <ListRow title={RECEIPTS_TEXTS.recordedBy[channel]} detail={facts.channel} />
        <ListRow
          title={RECEIPTS_TEXTS.momentWith(formatEvidenceMoment(answeredAt), standing)}
          detail={facts.answeredAt}
        />
        {tappedAt !== null && answeredAt - tappedAt > WORTH_TELLING_MS && (
          <ListRow title={formatEvidenceMoment(tappedAt)} detail={facts.tappedAt} />
        )}
        {note && <ListRow title={note} detail={facts.note} />}
      </Card>
      <Caption>{receipt.coversChild ? RECEIPTS_TEXTS.covers : RECEIPTS_TEXTS.beside}</Caption>
    </Stack>
  );
}

function SignedText({ receipt, letter }: ReceiptProofProps): ReactElement {
  const [isShown, setIsShown] = useState(false);
  return (
    <Section title={RECEIPTS_TEXTS.text}>
      <Card>
        <Stack>
          <Caption>{`${RECEIPTS_TEXTS.digest} · ${RECEIPTS_TEXTS.version(receipt.version)}`}</Caption>
          <View className={styles.digest}>{groupDigest(receipt.versionHash)}</View>
          <Paragraph tone="soft">{RECEIPTS_TEXTS.digestMeaning}</Paragraph>
          <Button kind="quiet" onPress={() => setIsShown(!isShown)}>
            {isShown ? RECEIPTS_TEXTS.hideText : RECEIPTS_TEXTS.showText}
          </Button>
        </Stack>
      </Card>
      {isShown && <Card>{letter}</Card>}
    </Section>
  );
}
