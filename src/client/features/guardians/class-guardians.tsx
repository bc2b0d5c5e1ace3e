import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Card } from '../../components/card';
import { EmptyState, ErrorState, LoadingState } from '../../components/states';
import { Caption, Paragraph } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { useAction } from '../../lib/use-action';
import styles from './guardians.module.css';
import { HowToLink } from './how-to-link';
import { LinkSheet } from './link-sheet';
import { countLinked, StudentRows, type StudentView } from './student-rows';
import { texts } from './texts';

/** Who of a class is linked: children without a guardian first, each with a way to link one. */
export function ClassGuardians({ schoolId, classId }: { schoolId: string; classId: string }): ReactElement {
  const { data, error, reload } = useAction('get-class', { schoolId, classId });
  const [chosen, setChosen] = useState<StudentView | null>(null);
  if (!data) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  if (data.students.length === 0) return <EmptyState title={texts.empty} detail={texts.emptyDetail} />;
  const isLinked = (student: StudentView): boolean => student.guardians.length > 0;
  const close = (): void => setChosen(null);
  const finish = (): void => {
    close();
    void reload();
  };
  return (
    <>
      {error !== null && <Caption tone="warn">{texts.stale}</Caption>}
      <View className={styles.board}>
        <View className={styles.help}>
          <Card tone="accent">
            <Paragraph>{texts.summaryCount(countLinked(data.students), data.students.length)}</Paragraph>
          </Card>
          {!data.students.every(isLinked) && <HowToLink className={data.name} />}
        </View>
        <View className={styles.lists}>
          <StudentRows
            title={texts.unlinked}
            students={data.students.filter((student) => !isLinked(student))}
            onLink={setChosen}
          />
          <StudentRows title={texts.linked} students={data.students.filter(isLinked)} onLink={setChosen} />
        </View>
      </View>
      <LinkSheet
        target={chosen && { schoolId, classId, studentId: chosen.studentId, studentName: chosen.name }}
        onClose={close}
        onDone={finish}
      />
    </>
  );
}
