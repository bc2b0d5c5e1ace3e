import type { ActionOutput } from '@shared/contracts';
import { formatEvidenceMoment } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import styles from './receipt-proof.module.css';
import { howAnswered, whoAnswered } from './receipt-words';
import { RECEIPTS_TEXTS } from './texts';

/** The phone's own time is told apart only where the answer waited for a network. */
const WORTH_TELLING_MS = 60_000;

/** Who, when and how, each under its name. */
export function ReceiptFacts({ receipt }: { receipt: ActionOutput<'get-receipt'> }): ReactElement {
  const { facts } = RECEIPTS_TEXTS;
  const { answeredAt, tappedAt, isLate, note } = receipt;
  const timing = isLate ? RECEIPTS_TEXTS.late : RECEIPTS_TEXTS.onTime;
  return (
    <Card tone="flush">
      <Fact name={facts.letter} value={receipt.noticeTitle} />
      <Fact name={receipt.strokes ? facts.signer : facts.answerer} value={whoAnswered(receipt)} />
      <Fact name={facts.channel} value={howAnswered(receipt)} />
      <Fact
        name={receipt.recordedBy ? facts.recordedAt : facts.answeredAt}
        value={RECEIPTS_TEXTS.momentWith(formatEvidenceMoment(answeredAt), timing)}
      />
      {tappedAt !== null && answeredAt - tappedAt > WORTH_TELLING_MS && (
        <Fact name={facts.tappedAt} value={formatEvidenceMoment(tappedAt)} />
      )}
      {note && <Fact name={facts.note} value={note} />}
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <View className={styles.fact}>
      <View className={styles.factName}>{name}</View>
      <View className={styles.factValue}>{value}</View>
    </View>
  );
}
