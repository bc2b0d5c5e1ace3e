import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function TodoPage(): ReactElement {
  return (
    <View>
      <Text>待办</Text>
    </View>
  );
}
