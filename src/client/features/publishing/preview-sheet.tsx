import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { Sheet } from '../../components/sheet';
import { Caption } from '../../components/text';
import styles from './publishing.module.css';
import { texts } from './texts';

export interface PreviewSheetProps {
  isOpen: boolean;
  onClose: () => void;
  /** The letter as families see it. */
  children: ReactNode;
}

/** The letter as a parent will see it, in a frame as wide as a phone. */
export function PreviewSheet({ isOpen, onClose, children }: PreviewSheetProps): ReactElement {
  return (
    <Sheet isOpen={isOpen} title={texts.previewTitle} onClose={onClose}>
      <View className={styles.previewNote}>
        <Caption>{texts.previewNote}</Caption>
      </View>
      <View className={styles.phone}>
        <View className={styles.phoneBar}>{texts.previewBar}</View>
        <View className={styles.phonePage}>{children}</View>
      </View>
    </Sheet>
  );
}
