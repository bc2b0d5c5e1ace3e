import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ShareButton } from '../../components/share-button';
import { Caption, Heading } from '../../components/text';
import { copyCard, useShareCard, type ShareCard } from '../../lib/share-card';
import { say } from '../../lib/toast';
import styles from './class-followup.module.css';
import { texts } from './texts';

/** The letter's card and a reminder for the class group. */
export function NudgeCard({ text, card }: { text: string; card: ShareCard }): ReactElement {
  useShareCard(card);
  return (
    <Card>
      <Heading level="item">{texts.nudge}</Heading>
      <Caption>{texts.nudgeNote}</Caption>
      <View className={styles.nudge}>{text}</View>
      <ShareButton onCopy={() => void copyCard(card)}>{texts.share}</ShareButton>
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
