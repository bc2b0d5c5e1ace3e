import type { ReactElement } from 'react';
import { aria } from './aria';
import { Button } from './button';
import { Card } from './card';
import { View } from '@tarojs/components';
import { Stack } from './section';
import { Caption, Heading } from './text';

const WORDS = {
  open: { note: '点下面的按钮打开。', button: '打开' },
  send: {
    note: '手机微信不能直接打印。发到「文件传输助手」，在电脑上打开就能打印。',
    button: '发到「文件传输助手」',
  },
  save: { note: '存到电脑，打开就能打印。', button: '保存到电脑' },
} as const;

export interface FileAtHandCardProps {
  fileName: string;
  /** What the tap does with the file. */
  step: keyof typeof WORDS;
  onFinish: () => void;
}

/** A file that was made and waits for the tap that hands it on. */
export function FileAtHandCard({ fileName, step, onFinish }: FileAtHandCardProps): ReactElement {
  const { note, button } = WORDS[step];
  return (
    <View {...aria({ role: 'status' })}>
      <Card tone="accent">
        <Stack>
          <Heading level="item">文件做好了</Heading>
          <Caption>{fileName}</Caption>
          <Caption>{note}</Caption>
          <Button onPress={onFinish}>{button}</Button>
        </Stack>
      </Card>
    </View>
  );
}
