import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { Caption, Heading } from '../../components/text';
import { LongList } from './long-list';
import styles from './roster-import.module.css';
import { texts } from './texts';
import type { RosterPreview } from './use-roster-import';

type Correction = RosterPreview['corrected'][number];

/** What was known of a child and is told otherwise now, from what to what. */
export function Corrections({ corrected }: { corrected: readonly Correction[] }): ReactElement | null {
  if (corrected.length === 0) return null;
  const lines = corrected.map((one, index) => (
    <View key={index} className={styles.line}>
      {texts.correction(texts.studentIn(one.name, one.className), texts.whats[one.what], ...valuesOf(one))}
    </View>
  ));
  return (
    <Card>
      <Heading level="item">{`${texts.correctedTitle}（${corrected.length}）`}</Heading>
      <Caption>{texts.correctedNote}</Caption>
      <View className={styles.lines}>
        <LongList lines={lines} />
      </View>
    </Card>
  );
}

function valuesOf({ what, from, to }: Correction): [string, string] {
  const words = (value: string): string =>
    what === 'lodging' ? texts.lodgings[value === 'boarder' ? 'boarder' : 'day'] : value;
  return [words(from), words(to)];
}
