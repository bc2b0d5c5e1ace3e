import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Caption } from '../../components/text';
import { texts } from './texts';

/** Whether what is written would survive a closed app. */
export function DraftKept({ isKept }: { isKept: boolean }): ReactElement {
  return (
    <View>
      {isKept ? <Caption>{texts.draftKept}</Caption> : <Caption tone="danger">{texts.draftFull}</Caption>}
    </View>
  );
}
