import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Caption, Heading } from '../../components/text';
import { say } from '../../lib/toast';
import styles from './class-followup.module.css';
import { texts } from './texts';

/** A reminder to paste into the class group. */
export function NudgeCard({ text }: { text: string }): ReactElement {
  return (
    <Card>
      <Heading level="item">{texts.nudge}</Heading>
      <Caption>{texts.nudgeNote}</Caption>
      <View className={styles.nudge}>{text}</View>
      <Button kind="quiet" onPress={() => void copy(text)}>
        {texts.copy}
      </Button>
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
