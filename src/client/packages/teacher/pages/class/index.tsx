import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function ClassPage(): ReactElement {
  return (
    <View>
      <Text>班级</Text>
    </View>
  );
}
