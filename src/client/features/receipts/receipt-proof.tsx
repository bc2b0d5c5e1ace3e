import type { ActionOutput } from '@shared/contracts';
import { View } from '@tarojs/components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section, Stack } from '../../components/section';
import { SignatureDrawing } from '../../components/signature/signature-drawing';
import { Caption, Paragraph } from '../../components/text';
import { groupDigest } from './group-digest';
import { ReceiptFacts } from './receipt-facts';
import styles from './receipt-proof.module.css';
import { ReceiptStanding } from './receipt-standing';
import { RECEIPTS_TEXTS } from './texts';

export type Receipt = ActionOutput<'get-receipt'>;

export interface ReceiptProofProps {
  receipt: Receipt;
  /** The text that was signed, as the letter's page renders it. */
  letter: ReactNode;
  /** What can be done with it: look at the slip, object. */
  actions?: ReactNode;
}

/** One answer with all that proves it: who, when, how, the signature, and the very text. */
export function ReceiptProof({ receipt, letter, actions }: ReceiptProofProps): ReactElement {
  return (
    <>
      <ReceiptStanding receipt={receipt} />
      <ReceiptFacts receipt={receipt} />
      {actions}
      {receipt.strokes && (
        <Section title={RECEIPTS_TEXTS.signature}>
          <SignatureDrawing strokes={receipt.strokes} signerName={receipt.signerName} />
        </Section>
      )}
      <SignedText receipt={receipt} letter={letter} />
    </>
  );
}

function SignedText({ receipt, letter }: Pick<ReceiptProofProps, 'receipt' | 'letter'>): ReactElement {
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
