import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/states';
import styles from './publishing.module.css';
import { texts } from './texts';
import type { Correction } from './use-correction';

export interface CorrectedViewProps {
  correction: Correction;
  onBack: () => void;
}

/** After a correction: what families see now. */
export function CorrectedView({ correction, onBack }: CorrectedViewProps): ReactElement {
  // It takes the place of a long page that was scrolled down.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  const { draft, source } = correction;
  const detail =
    draft.asking === 'again' ? texts.correctedAgain(source.level) : texts.correctedSame(source.level);
  return (
    <View className={styles.done}>
      <EmptyState mood="done" title={texts.correctedTitle} detail={detail} />
      <Button onPress={onBack}>{texts.backHome}</Button>
    </View>
  );
}
