import { formatMoment } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Pressable } from '../../components/pressable';
import styles from './receipt-list.module.css';
import { howAnswered, marksOf, whoAnswered } from './receipt-words';
import { RECEIPTS_TEXTS } from './texts';
import type { ReceiptItem } from './use-receipts';

export interface ReceiptListProps {
  items: readonly ReceiptItem[];
  onOpen: (receiptId: string) => void;
}

/** Answers already given, the child's name on each. */
export function ReceiptList({ items, onOpen }: ReceiptListProps): ReactElement {
  return (
    <View className={styles.list}>
      {items.map((item) => (
        <Pressable key={item.receiptId} className={styles.card} onPress={() => onOpen(item.receiptId)}>
          <View className={styles.child}>{item.studentName}</View>
          <View className={styles.marks}>
            {marksOf(item).map(({ words, tone }) => (
              <View key={words} className={styles.mark}>
                <Badge tone={tone}>{words}</Badge>
              </View>
            ))}
          </View>
          <View className={styles.title}>{item.noticeTitle}</View>
          <View className={styles.facts}>{lineOf(item)}</View>
        </Pressable>
      ))}
    </View>
  );
}

function lineOf(item: ReceiptItem): string {
  return RECEIPTS_TEXTS.line(whoAnswered(item), howAnswered(item), formatMoment(item.answeredAt));
}
