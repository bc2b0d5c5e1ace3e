import { View } from '@tarojs/components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { texts } from './texts';

/** A sheet may hold hundreds of faults or classes; a phone is shown this many at first. */
const SHOWN_AT_FIRST = 20;

/** Lines of a list that may be long. */
export function LongList({ lines }: { lines: readonly ReactNode[] }): ReactElement {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, SHOWN_AT_FIRST);
  return (
    <View>
      {shown}
      {lines.length > SHOWN_AT_FIRST && (
        <Button kind="text" onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? texts.hide : texts.showAll(lines.length)}
        </Button>
      )}
    </View>
  );
}
