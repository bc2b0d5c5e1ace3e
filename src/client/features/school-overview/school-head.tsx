import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/states';
import { Caption, Heading, Paragraph } from '../../components/text';
import { openPage } from '../../lib/routes';
import { useAction } from '../../lib/use-action';
import { schoolTotals } from './school-totals';
import styles from './school-overview.module.css';
import { texts } from './texts';

/** The school's name and size, and what can be done here. Without a roster, importing one is the first step. */
export function SchoolHead({ schoolId }: { schoolId: string }): ReactElement {
  const { data } = useAction('list-classes', { schoolId });
  const totals = data && schoolTotals(data.classes);
  const importRoster = (): void => openPage('import', { schoolId });
  if (totals?.students === 0) {
    return (
      <EmptyState
        title={texts.noRoster}
        detail={texts.noRosterDetail}
        action={<Button onPress={importRoster}>{texts.import}</Button>}
      />
    );
  }
  return (
    <View className={styles.head}>
      <View className={styles.headWords}>
        {data && <Heading level="page">{data.schoolName}</Heading>}
        {data && totals && (
          <Caption>
            {`${texts.facts(data.classes.length, totals.students)} · ${texts.linked(totals.linked, totals.students)}`}
          </Caption>
        )}
      </View>
      <View className={styles.actions}>
        <View className={styles.mainAction}>
          <Button onPress={() => openPage('publish', { schoolId })}>{texts.publish}</Button>
        </View>
        <View className={styles.action}>
          <Button kind="quiet" onPress={() => openPage('classes', { schoolId })}>
            {texts.classes}
          </Button>
        </View>
        <View className={styles.action}>
          <Button kind="quiet" onPress={importRoster}>
            {texts.import}
          </Button>
        </View>
      </View>
      {totals?.linked === 0 && (
        <View className={styles.headNote}>
          <Card tone="accent">
            <Paragraph>{texts.noneLinked}</Paragraph>
          </Card>
        </View>
      )}
    </View>
  );
}
