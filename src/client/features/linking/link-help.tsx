import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Heading, Paragraph } from '../../components/text';
import { LinkCodeCard } from './link-code-card';
import styles from './link-help.module.css';
import { LINKING_TEXTS } from './texts';

/** What a person without children sees: three steps to the first child, and the code. */
export function LinkHelp(): ReactElement {
  return (
    <>
      <Card>
        <Stack>
          <Heading level="page">{LINKING_TEXTS.helpTitle}</Heading>
          <Paragraph tone="soft">{LINKING_TEXTS.helpDetail}</Paragraph>
          {LINKING_TEXTS.steps.map((step, index) => (
            <View key={step} className={styles.step}>
              <View className={styles.number}>{index + 1}</View>
              <Paragraph>{step}</Paragraph>
            </View>
          ))}
        </Stack>
      </Card>
      <LinkCodeCard />
    </>
  );
}
