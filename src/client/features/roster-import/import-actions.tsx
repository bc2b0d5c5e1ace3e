import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/sheet';
import styles from './roster-import.module.css';
import { texts } from './texts';
import type { RosterImport, RosterPreview } from './use-roster-import';

/** What can be done with a previewed roster; confirming asks first and says what will change. */
export function ImportActions({
  rosterImport,
  preview,
}: {
  rosterImport: RosterImport;
  preview: RosterPreview;
}): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const { choose, confirm, isConfirming } = rosterImport;
  const confirmNow = async (): Promise<void> => {
    await confirm();
    setIsAsking(false);
  };
  return (
    <View className={styles.actions}>
      <Button kind="quiet" onPress={() => void choose()}>
        {texts.chooseAnother}
      </Button>
      <Button onPress={() => setIsAsking(true)}>{texts.confirm}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.confirmTitle}
        text={confirmWords(preview)}
        confirmLabel={texts.confirmNow}
        isLoading={isConfirming}
        onConfirm={() => void confirmNow()}
        onCancel={() => setIsAsking(false)}
      />
    </View>
  );
}

function confirmWords({ classes, students, left, faults }: RosterPreview): string {
  return [
    texts.confirmText(classes.length, students),
    left.length > 0 ? texts.confirmLeft(left.length) : '',
    faults.length > 0 ? texts.confirmFaults(faults.length) : '',
  ].join('');
}
