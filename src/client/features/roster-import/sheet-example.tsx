import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { classNames } from '../../components/class-names';
import { Caption, Heading } from '../../components/text';
import styles from './roster-import.module.css';
import { texts } from './texts';

/** What a roster sheet looks like, and what is not read from it. */
export function SheetExample(): ReactElement {
  return (
    <Card>
      <Heading level="item">{texts.exampleTitle}</Heading>
      <View className={styles.example}>
        <ExampleRow cells={texts.headers} kind="head" />
        {texts.rows.map((cells) => (
          <ExampleRow key={cells.join()} cells={cells} kind="body" />
        ))}
      </View>
      <Caption>{texts.exampleNote}</Caption>
      <Caption>{texts.exampleLimits}</Caption>
    </Card>
  );
}

function ExampleRow({ cells, kind }: { cells: readonly string[]; kind: 'head' | 'body' }): ReactElement {
  return (
    <View className={classNames(styles.exampleRow, kind === 'head' && styles.exampleHead)}>
      {cells.map((cell, index) => (
        <View key={index}>{cell}</View>
      ))}
    </View>
  );
}
