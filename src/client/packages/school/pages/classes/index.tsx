import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function ClassesPage(): ReactElement {
  return (
    <View>
      <Text>班级</Text>
    </View>
  );
}
