import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function PublishPage(): ReactElement {
  return (
    <View>
      <Text>发通知</Text>
    </View>
  );
}
