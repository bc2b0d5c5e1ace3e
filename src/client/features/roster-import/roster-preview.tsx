import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Card } from '../../components/card';
import { Columns, Section } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { LongList } from './long-list';
import { NameList } from './name-list';
import styles from './roster-import.module.css';
import { texts } from './texts';
import type { RosterPreview } from './use-roster-import';

export interface RosterPreviewViewProps {
  fileName: string;
  preview: RosterPreview;
  /** Why confirming did not go through. */
  failure: string | null;
}

/** What a sheet would change, before anything changes. */
export function RosterPreviewView({ fileName, preview, failure }: RosterPreviewViewProps): ReactElement {
  const { classes, students, added, moved, left, faults, ignoredColumns } = preview;
  return (
    <>
      {failure && (
        <Card tone="warn">
          <Paragraph>{failure}</Paragraph>
        </Card>
      )}
      <Columns
        main={
          <>
            <Card>
              <Caption>{texts.previewOf(fileName)}</Caption>
              <View className={styles.totals}>{texts.totals(classes.length, students)}</View>
              <Caption>{texts.changes(added.length, moved.length, left.length)}</Caption>
              <Caption tone="accent">{texts.nothingYet}</Caption>
            </Card>
            <Faults faults={faults} />
            <Section title={texts.byClass}>
              <Card tone="flush">
                <LongList
                  lines={classes.map((one) => (
                    <ClassLine key={one.classId} one={one} />
                  ))}
                />
              </Card>
            </Section>
          </>
        }
        side={
          <>
            <NameList
              title={texts.leftTitle}
              note={texts.leftNote}
              names={left.map(({ name, className }) => texts.studentIn(name, className))}
            />
            <NameList
              title={texts.movedTitle}
              names={moved.map((one) => texts.studentMoved(one.name, one.fromClassName, one.toClassName))}
            />
            <NameList
              title={texts.addedTitle}
              names={added.map(({ name, className }) => texts.studentIn(name, className))}
            />
            <IgnoredColumns columns={ignoredColumns} />
          </>
        }
      />
    </>
  );
}

function Faults({ faults }: { faults: RosterPreview['faults'] }): ReactElement | null {
  if (faults.length === 0) return null;
  // Several sheets have a row 2 each, so a row's number alone is no key.
  const lines = faults.map(({ row, reason }) => (
    <View key={`${row} ${reason}`} className={styles.line}>
      {texts.fault(row, reason)}
    </View>
  ));
  return (
    <Card tone="warn">
      <Heading level="item">{`${texts.faultsTitle}（${faults.length}）`}</Heading>
      <View className={styles.lines}>
        <LongList lines={lines} />
      </View>
      <Caption tone="warn">{texts.faultsNote}</Caption>
    </Card>
  );
}

function IgnoredColumns({ columns }: { columns: readonly string[] }): ReactElement | null {
  if (columns.length === 0) return null;
  return (
    <Card>
      <Heading level="item">{texts.ignoredTitle}</Heading>
      <View className={styles.columns}>
        {columns.map((column, index) => (
          <View key={index} className={styles.column}>
            <Badge>{column}</Badge>
          </View>
        ))}
      </View>
      <Caption>{texts.ignoredNote}</Caption>
    </Card>
  );
}

function ClassLine({ one }: { one: RosterPreview['classes'][number] }): ReactElement {
  const { name, students, added, moved, left } = one;
  const changes = [
    added > 0 && texts.added(added),
    moved > 0 && texts.moved(moved),
    left > 0 && texts.left(left),
  ].filter(Boolean);
  return (
    <View className={styles.classRow}>
      <View className={styles.className}>{name}</View>
      <View className={styles.classFacts}>
        {[texts.classStudents(students), ...(changes.length > 0 ? changes : [texts.unchanged])].join(' · ')}
      </View>
    </View>
  );
}
