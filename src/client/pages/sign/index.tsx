import { Text, View } from '@tarojs/components';
import type { ReactElement } from 'react';

export default function SignPage(): ReactElement {
  return (
    <View>
      <Text>签名</Text>
    </View>
  );
}
