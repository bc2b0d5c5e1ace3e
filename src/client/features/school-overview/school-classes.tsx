import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState, ErrorState, LoadingState } from '../../components/states';
import { Caption, Heading } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { openPage } from '../../lib/routes';
import { useAction } from '../../lib/use-action';
import { schoolTotals, type SchoolClass } from './school-totals';
import styles from './school-overview.module.css';
import { texts } from './texts';

/** The classes of the current roster, with how many of their children have a guardian linked. */
export function SchoolClasses({ schoolId }: { schoolId: string }): ReactElement {
  const { data, error, reload } = useAction('list-classes', { schoolId });
  if (!data) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  const importRoster = (
    <Button kind="quiet" onPress={() => openPage('import', { schoolId })}>
      {texts.import}
    </Button>
  );
  if (data.classes.length === 0) {
    return <EmptyState title={texts.noRoster} detail={texts.noRosterDetail} action={importRoster} />;
  }
  const { students, linked } = schoolTotals(data.classes);
  return (
    <>
      {error !== null && <Caption tone="warn">{texts.stale}</Caption>}
      <View className={styles.head}>
        <View className={styles.headWords}>
          <Heading level="page">{texts.classesTitle(data.schoolYear)}</Heading>
          <Caption>{`${texts.facts(data.classes.length, students)} · ${texts.linked(linked, students)}`}</Caption>
        </View>
        <View className={styles.oneAction}>{importRoster}</View>
      </View>
      <View className={styles.classGrid}>
        {data.classes.map((one) => (
          <ClassCard
            key={one.classId}
            one={one}
            onPress={() => openPage('class', { schoolId, classId: one.classId })}
          />
        ))}
      </View>
    </>
  );
}

function ClassCard({ one, onPress }: { one: SchoolClass; onPress: () => void }): ReactElement {
  const { name, students, linked } = one;
  const words = students > 0 ? texts.linked(linked, students) : texts.classNoStudents;
  return (
    <Card onPress={onPress} label={`${name}，${texts.classFacts(students)}，${words}`}>
      <View className={styles.classCard}>
        <Heading level="item">{name}</Heading>
        <Caption>{texts.classFacts(students)}</Caption>
        {students > 0 && linked === 0 ? (
          <Caption tone="accent">{texts.classNoneLinked}</Caption>
        ) : (
          <Caption>{words}</Caption>
        )}
      </View>
    </Card>
  );
}
