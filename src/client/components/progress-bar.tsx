import type { Rate } from '@shared/domain/rates';
import type { Channel } from '@shared/domain/tally';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';
import styles from './progress-bar.module.css';
import { CHANNEL_NAMES } from './state-tag';

export interface ProgressBarProps {
  rate: Rate;
  /** How the answers came in. Channels without an answer are left out. */
  byChannel: Partial<Record<Channel, number>>;
}

const ORDER: readonly Channel[] = ['wechat', 'paper', 'phone', 'visit'];

/** A named rate as a bar, split by the way the answers came in, with a legend that says each count. */
export function ProgressBar({ rate, byChannel }: ProgressBarProps): ReactElement {
  const parts = ORDER.map((channel) => ({ channel, count: byChannel[channel] ?? 0 })).filter(
    (part) => part.count > 0,
  );
  const split = parts.map((part) => `${CHANNEL_NAMES[part.channel]} ${part.count}`).join('，');
  const label = `${rate.name} ${rate.done}/${rate.total}${split ? `，${split}` : ''}`;
  return (
    <View className={styles.figure} {...aria({ role: 'img', label })}>
      <View className={styles.head}>
        <View>{rate.name}</View>
        <View className={styles.counts}>{`${rate.done}/${rate.total}`}</View>
      </View>
      <View className={styles.track}>
        {parts.map(({ channel, count }) => (
          <View
            key={channel}
            className={classNames(styles.part, styles[channel])}
            style={{ width: `${(count / Math.max(1, rate.total)) * 100}%` }}
          />
        ))}
      </View>
      {parts.length > 0 && (
        <View className={styles.legend}>
          {parts.map(({ channel, count }) => (
            <View key={channel} className={styles.entry}>
              <View className={classNames(styles.dot, styles[channel])} />
              {`${CHANNEL_NAMES[channel]} ${count}`}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
