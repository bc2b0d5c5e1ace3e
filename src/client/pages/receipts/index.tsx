import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function ReceiptsPage(): ReactElement {
  return (
    <View>
      <Text>我的回执</Text>
    </View>
  );
}
