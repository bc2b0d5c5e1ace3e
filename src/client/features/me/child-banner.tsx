import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Initial } from '../../components/list-row';
import { useMe } from '../../lib/session';
import styles from './child-banner.module.css';
import { childTone } from './child-tone';

export interface ChildBannerProps {
  studentId: string;
  studentName: string;
  className: string;
  schoolName?: string;
}

/** Whom this page is about, at its top and largest: nobody should read or sign for the wrong child. */
export function ChildBanner({
  studentId,
  studentName,
  className,
  schoolName,
}: ChildBannerProps): ReactElement {
  const children = useMe().data?.children ?? [];
  return (
    <View className={styles.banner}>
      {/* Siblings share the family name; the last character tells them apart. */}
      <Initial name={studentName.slice(-1)} tone={childTone(children, studentId)} />
      <View>
        <View className={styles.name} {...aria({ role: 'heading', level: 2 })}>
          {studentName}
        </View>
        <View className={styles.place}>{schoolName ? `${className} · ${schoolName}` : className}</View>
      </View>
    </View>
  );
}
