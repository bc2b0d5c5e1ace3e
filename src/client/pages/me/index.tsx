import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function MePage(): ReactElement {
  return (
    <View>
      <Text>我的</Text>
    </View>
  );
}
