import { View } from '@tarojs/components';
import { deliveredRate, formatRate, goalRate, openedRate } from '@shared/domain/rates';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { RateRing } from '../../components/rate-ring';
import { Caption } from '../../components/text';
import { channelSplit } from './channel-split';
import styles from './class-followup.module.css';
import { deadlineWords } from './deadline-words';
import type { TallyView } from './order-by-need';
import { texts } from './texts';

/** The figures of one round: the rate that counts as a ring, the two before it small, all with their counts. */
export function TallyFigures({ tally }: { tally: TallyView }): ReactElement {
  const { counts, level, deadlineAt, status } = tally;
  const goal = goalRate(level, counts);
  const others = [deliveredRate(counts), openedRate(counts)].filter((rate) => rate.name !== goal.name);
  const split = channelSplit(counts);
  return (
    <Card>
      <View className={styles.rates}>
        <RateRing rate={goal} />
        <View className={styles.smallRates}>
          {others.map((rate) => (
            <View key={rate.name} className={styles.smallRate}>
              <View>{rate.name}</View>
              <View className={styles.smallCounts}>{formatRate(rate)}</View>
            </View>
          ))}
        </View>
      </View>
      <View className={styles.split}>
        {split && <Caption>{texts.split(split)}</Caption>}
        {status === 'open' && <Caption>{deadlineWords(deadlineAt, Date.now())}</Caption>}
      </View>
    </Card>
  );
}
