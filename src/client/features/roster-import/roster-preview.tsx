import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Card } from '../../components/card';
import { Columns, Section } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { Corrections } from './corrections';
import { FaultyRows, Notes } from './faulty-rows';
import { LongList } from './long-list';
import { NameList } from './name-list';
import styles from './roster-import.module.css';
import { texts } from './texts';
import type { RosterPreview } from './use-roster-import';

export interface RosterPreviewViewProps {
  schoolId: string;
  fileName: string;
  preview: RosterPreview;
  /** Why confirming did not go through. */
  failure: string | null;
}

/** What a sheet would change, before anything changes. */
export function RosterPreviewView(props: RosterPreviewViewProps): ReactElement {
  const { schoolId, fileName, preview, failure } = props;
  const { classes, students, added, moved, left, corrected, ignoredColumns } = preview;
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
              <Caption>
                {texts.changes(added.length, moved.length, left.length)}
                {corrected.length > 0 && texts.corrections(corrected.length)}
              </Caption>
              {preview.completed > 0 && <Caption>{texts.completed(preview.completed)}</Caption>}
              {preview.extent === 'supplement' && <Paragraph>{texts.supplement}</Paragraph>}
              <Caption tone="accent">{texts.nothingYet}</Caption>
            </Card>
            <FaultyRows schoolId={schoolId} preview={preview} />
            <Notes notes={preview.notes} />
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
            <Corrections corrected={corrected} />
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
