import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Caption } from '../../components/text';
import styles from './publishing.module.css';
import { texts } from './texts';

export interface PublishActionsProps {
  /** What the main button does; publishing where nothing is said. */
  verb?: string;
  /** How many things must be mended first. */
  problems: number;
  onPreview: () => void;
  onPublish: () => void;
}

/** Preview and publish, always in reach below the letter. */
export function PublishActions({
  verb = texts.publish,
  problems,
  onPreview,
  onPublish,
}: PublishActionsProps): ReactElement {
  return (
    <>
      {problems > 0 && <Caption tone="danger">{texts.mend(problems, verb)}</Caption>}
      <View className={styles.actions}>
        <Button kind="quiet" onPress={onPreview}>
          {texts.preview}
        </Button>
        <Button isDisabled={problems > 0} onPress={onPublish}>
          {verb}
        </Button>
      </View>
    </>
  );
}
