import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import { restartAt } from '../../lib/routes';
import styles from './family-tabs.module.css';
import { ME_TEXTS } from './texts';

const TABS = ['todo', 'receipts', 'me'] as const;
export type FamilyTab = (typeof TABS)[number];

/** The three places of a family, at the foot of each of them. */
export function FamilyTabs({ current }: { current: FamilyTab }): ReactElement {
  return (
    <View className={styles.tabs} {...aria({ role: 'group' })}>
      {TABS.map((tab) => (
        <Pressable
          key={tab}
          className={classNames(styles.tab, tab === current && styles.current)}
          role="radio"
          isChecked={tab === current}
          onPress={() => {
            if (tab !== current) restartAt(tab);
          }}
        >
          {ME_TEXTS.tabs[tab]}
        </Pressable>
      ))}
    </View>
  );
}
