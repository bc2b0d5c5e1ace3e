import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function NoticePage(): ReactElement {
  return (
    <View>
      <Text>通知</Text>
    </View>
  );
}
