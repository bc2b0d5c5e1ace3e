import { View } from '@tarojs/components';
import type { ActionOutput } from '@shared/contracts';
import { KIND_NAMES } from '@shared/domain/notice';
import { formatRate, goalRate } from '@shared/domain/rates';
import { formatDay } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { RateRing } from '../../components/rate-ring';
import { Caption, Heading } from '../../components/text';
import { channelSplit } from './channel-split';
import styles from './class-followup.module.css';
import { deadlineWords } from './deadline-words';
import { texts } from './texts';

export type ClassNotice = ActionOutput<'list-class-tallies'>['items'][number];

/** One open notice of the class: its rate with counts, how the answers came in and how many are still to reach. */
export function NoticeCard({ notice, onPress }: { notice: ClassNotice; onPress: () => void }): ReactElement {
  const { title, kind, level, counts, publishedAt, deadlineAt } = notice;
  const rate = goalRate(level, counts);
  const remaining = rate.total - rate.done;
  const split = channelSplit(counts);
  return (
    <Card onPress={onPress} label={texts.openNotice(title, `${rate.name} ${formatRate(rate)}`)}>
      <View className={styles.notice}>
        <View className={styles.ring}>
          <RateRing rate={rate} />
        </View>
        <View className={styles.facts}>
          <Heading level="item">{title}</Heading>
          <Caption tone="accent">{remaining > 0 ? texts.remaining(remaining) : texts.allReached}</Caption>
        </View>
      </View>
      <View className={styles.split}>
        {split && <Caption>{texts.split(split)}</Caption>}
        <Caption>{`${texts.sent(KIND_NAMES[kind], formatDay(publishedAt))}，${deadlineWords(deadlineAt, Date.now())}`}</Caption>
      </View>
    </Card>
  );
}
