import type { Rate } from '@shared/domain/rates';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';
import styles from './rate-ring.module.css';

export interface RateRingProps {
  /** Always named, always with its counts: 签收率 48/52, never a bare percentage. */
  rate: Rate;
  size?: 'large' | 'small';
}

/** A named rate as a ring around its counts. */
export function RateRing({ rate, size = 'large' }: RateRingProps): ReactElement {
  const share = rate.total > 0 ? Math.min(1, Math.max(0, rate.done / rate.total)) : 0;
  return (
    <View
      className={classNames(styles.figure, styles[size])}
      {...aria({ role: 'img', label: `${rate.name}：${rate.total} 人中有 ${rate.done} 人` })}
    >
      <View className={styles.ring} style={{ '--share': `${share * 360}deg` } as Record<string, string>}>
        <View className={styles.hole}>
          <View className={styles.counts}>
            <View className={styles.done}>{rate.done}</View>
            <View className={styles.total}>/{rate.total}</View>
          </View>
        </View>
      </View>
      <View className={styles.name}>{rate.name}</View>
    </View>
  );
}
