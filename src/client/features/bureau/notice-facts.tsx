import { View } from '@tarojs/components';
import { CHANNEL_NAMES } from '@shared/domain/progress-names';
import { doneByChannel, goalRate } from '@shared/domain/rates';
import { formatDay } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { RateRing } from '../../components/rate-ring';
import { Caption, Heading } from '../../components/text';
import styles from './bureau.module.css';
import type { OrgNotice } from './course';
import { texts } from './texts';

/** One letter over all schools one may see: its rate, split by channel, and how far it came. */
export function NoticeFacts({ notice }: { notice: Omit<OrgNotice, 'parts'> }): ReactElement {
  const { title, level, status, counts, publishedAt, deadlineAt, fromOrgName, reached, schools } = notice;
  const rate = goalRate(level, counts);
  const remaining = rate.total - rate.done;
  const ways = doneByChannel(level, counts);
  // Where all came in one way the figure above says it already.
  const split =
    ways.length > 1 && ways.map(({ channel, count }) => `${CHANNEL_NAMES[channel]} ${count}`).join(' · ');
  const due = deadlineAt === null ? texts.noDeadline : texts.due(formatDay(deadlineAt));
  return (
    <View className={styles.facts}>
      <View className={styles.ring}>
        <RateRing rate={rate} />
      </View>
      <View className={styles.words}>
        <Heading level="item">{title}</Heading>
        {status === 'open' && (
          <Caption tone="accent">{remaining > 0 ? texts.remaining(remaining) : texts.allReached}</Caption>
        )}
      </View>
      <View className={styles.moreFacts}>
        {status === 'withdrawn' && (
          <Caption tone="warn">{texts.withdrawn(notice.withdrawnReason ?? '')}</Caption>
        )}
        {split && <Caption>{texts.split(split)}</Caption>}
        <Caption>{texts.schoolsReached(reached, schools)}</Caption>
        <Caption>{`${texts.from(fromOrgName, formatDay(publishedAt))}，${due}`}</Caption>
      </View>
    </View>
  );
}
