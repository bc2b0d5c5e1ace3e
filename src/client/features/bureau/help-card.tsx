import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { Caption, Heading } from '../../components/text';
import styles from './bureau.module.css';
import type { HelpedSchool } from './schools-to-help';
import { texts } from './texts';

/** The few schools to lend a hand to, each with its reason, in the order of the tree. */
export function HelpCard({ schools }: { schools: readonly HelpedSchool[] }): ReactElement | null {
  if (schools.length === 0) return null;
  return (
    <Card tone="accent">
      <Heading level="item">{texts.help}</Heading>
      <Caption>{texts.helpNote}</Caption>
      <View className={styles.helped}>
        {schools.map(({ id, name, reason }) => (
          <View key={id} className={styles.node}>
            <View className={styles.name}>{name}</View>
            <View className={styles.reason}>{reason}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
