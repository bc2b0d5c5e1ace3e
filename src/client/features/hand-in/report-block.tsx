import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Caption, Heading } from '../../components/text';
import { say } from '../../lib/toast';
import styles from './hand-in.module.css';
import { texts } from './texts';

/** The text for a leader, to read before it is copied. */
export function ReportBlock({ text }: { text: string }): ReactElement {
  return (
    <View>
      <Heading level="item">{texts.report}</Heading>
      <Caption>{texts.reportNote}</Caption>
      <View className={styles.report}>{text}</View>
      <Button onPress={() => void copy(text)}>{texts.copy}</Button>
    </View>
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
