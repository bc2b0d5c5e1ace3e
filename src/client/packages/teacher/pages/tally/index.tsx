import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function TallyPage(): ReactElement {
  return (
    <View>
      <Text>签收情况</Text>
    </View>
  );
}
