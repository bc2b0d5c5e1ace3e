import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function ImportPage(): ReactElement {
  return (
    <View>
      <Text>导入花名册</Text>
    </View>
  );
}
