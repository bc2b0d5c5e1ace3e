import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function SchoolHomePage(): ReactElement {
  return (
    <View>
      <Text>学校</Text>
    </View>
  );
}
