import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ConfirmDialog } from '../../components/sheet';
import { Paragraph } from '../../components/text';
import { useAction } from '../../lib/use-action';
import { momentWords } from './moment-words';
import styles from './roster-import.module.css';
import { texts } from './texts';
import { useUndoRoster } from './use-undo-roster';

export interface LastImportProps {
  schoolId: string;
  /** Shows this import only, not what is known from before it. */
  rosterId?: string;
}

/** When the roster was last imported, and for a day the way back. Nothing where there is no way back. */
export function LastImport({ schoolId, rosterId }: LastImportProps): ReactElement | null {
  const { data, reload } = useAction('list-classes', { schoolId });
  const { undo, isUndoing, failure, restored } = useUndoRoster(schoolId);
  const [isAsking, setIsAsking] = useState(false);
  const last = data?.lastImport ?? null;
  if (restored) {
    return (
      <View {...aria({ role: 'status', live: 'polite' })}>
        <Card tone="accent">
          <Paragraph>{texts.undone(restored.classes, restored.students)}</Paragraph>
        </Card>
      </View>
    );
  }
  if (!last || last.undoUntil === null || (rosterId && last.rosterId !== rosterId)) return null;
  const undoNow = async (): Promise<void> => {
    await undo(last.rosterId);
    void reload();
    setIsAsking(false);
  };
  return (
    <Card>
      <View className={styles.lastImport}>
        <View className={styles.lastImportWords}>
          {texts.updatedAt(momentWords(last.confirmedAt, Date.now()))}
        </View>
        <Button size="small" kind="text" label={texts.undoLabel} onPress={() => setIsAsking(true)}>
          {texts.undo}
        </Button>
      </View>
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.undoTitle}
        text={texts.undoText(momentWords(last.undoUntil, Date.now()))}
        confirmLabel={texts.undoNow}
        kind="danger"
        isLoading={isUndoing}
        onConfirm={() => void undoNow()}
        onCancel={() => setIsAsking(false)}
      />
    </Card>
  );
}
