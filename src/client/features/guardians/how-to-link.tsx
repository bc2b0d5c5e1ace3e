import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Caption, Heading } from '../../components/text';
import { say } from '../../lib/toast';
import styles from './guardians.module.css';
import { texts } from './texts';

/** How a class gets its families linked, with a message ready for the class group. */
export function HowToLink({ className }: { className: string }): ReactElement {
  const invitation = texts.invitation(className);
  return (
    <Card>
      <Heading level="item">{texts.howTitle}</Heading>
      {texts.steps.map((step, index) => (
        <View key={step} className={styles.step}>
          <View className={styles.stepNumber}>{index + 1}</View>
          <View>{step}</View>
        </View>
      ))}
      <View className={styles.invitation}>{invitation}</View>
      <Button kind="quiet" onPress={() => void copy(invitation)}>
        {texts.copy}
      </Button>
      <View className={styles.note}>
        <Caption>{texts.howNone}</Caption>
      </View>
    </Card>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data: text });
    say(texts.copied);
  } catch {
    say(texts.copyFailed);
  }
}
