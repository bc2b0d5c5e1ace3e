import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { SchoolNotice } from './class-needs';
import { GradeTable } from './grade-table';
import { HelpList } from './help-list';
import styles from './school-overview.module.css';

export interface ClassTableProps {
  notice: SchoolNotice;
  onOpen: (classId: string) => void;
}

/** A notice by class: where the school can help and why, while it can; then every grade and class. */
export function ClassTable({ notice, onOpen }: ClassTableProps): ReactElement {
  const { level, status, classes } = notice;
  return (
    <View className={styles.tables}>
      {status === 'open' && <HelpList level={level} classes={classes} onOpen={onOpen} />}
      <GradeTable level={level} classes={classes} onOpen={onOpen} />
    </View>
  );
}
