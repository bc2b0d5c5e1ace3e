import { View } from '@tarojs/components';
import { groupByGrade, type GradeFigures } from '@shared/domain/figures';
import type { Level } from '@shared/domain/notice';
import { goalRate } from '@shared/domain/rates';
import type { TallyCounts } from '@shared/domain/tally';
import { useState, type ReactElement } from 'react';
import { Pressable } from '../../components/pressable';
import { Heading } from '../../components/text';
import { ratesBefore, rateWords, waysOf, type NoticeClass } from './class-needs';
import styles from './school-overview.module.css';
import { texts } from './texts';

/** So many classes are shown at once; a phone draws every row again when a figure moves. */
const SHOWN_AT_FIRST = 10;

export interface GradeTableProps {
  level: Level;
  /** In the school's class order, which is kept. */
  classes: readonly NoticeClass[];
  onOpen: (classId: string) => void;
}

/** A notice by grade and class, in the school's own order and never by rate. A big school's grades open on demand. */
export function GradeTable({ level, classes, onOpen }: GradeTableProps): ReactElement {
  const start = classes.length <= SHOWN_AT_FIRST ? 'open' : 'folded';
  return (
    <View>
      <Heading level="item">{texts.byClass}</Heading>
      <View className={styles.grades}>
        {groupByGrade(classes).map((group) => (
          <Grade key={group.grade ?? ''} level={level} group={group} start={start} onOpen={onOpen} />
        ))}
      </View>
    </View>
  );
}

interface GradeProps {
  level: Level;
  group: GradeFigures<NoticeClass>;
  start: 'open' | 'folded';
  onOpen: (classId: string) => void;
}

/** One grade with its sum; a grade of a single class is that class. */
function Grade({ level, group, start, onOpen }: GradeProps): ReactElement {
  const [isOpen, setIsOpen] = useState(start === 'open');
  const { grade, counts, classes } = group;
  const rows = classes.map((one) => <ClassRow key={one.classId} level={level} one={one} onOpen={onOpen} />);
  if (classes.length === 1) return <>{rows}</>;
  const name = grade ?? texts.otherClasses;
  const words = rateWords(goalRate(level, counts));
  const details = detailsOf(level, counts);
  return (
    <View>
      <Pressable
        className={styles.gradeRow}
        label={texts.gradeLabel([name, words, ...details].join('，'), isOpen)}
        onPress={() => setIsOpen(!isOpen)}
      >
        <View className={styles.gradeName}>{texts.gradeTitle(name, classes.length)}</View>
        <View className={styles.classRate}>{words}</View>
        <View className={styles.classDetail}>{details.join(' · ')}</View>
        <View className={styles.fold}>{isOpen ? texts.fold : texts.unfold}</View>
      </Pressable>
      {isOpen && <View className={styles.classesOfGrade}>{rows}</View>}
    </View>
  );
}

interface ClassRowProps {
  level: Level;
  one: NoticeClass;
  onOpen: (classId: string) => void;
}

function ClassRow({ level, one, onOpen }: ClassRowProps): ReactElement {
  const { classId, className, counts } = one;
  const words = rateWords(goalRate(level, counts));
  const details = detailsOf(level, counts);
  return (
    <Pressable
      className={styles.classRow}
      label={[className, words, ...details].join('，')}
      onPress={() => onOpen(classId)}
    >
      <View className={styles.className}>{className}</View>
      <View className={styles.classRate}>{words}</View>
      {details.map((detail) => (
        <View key={detail} className={styles.classDetail}>
          {detail}
        </View>
      ))}
    </Pressable>
  );
}

function detailsOf(level: Level, counts: TallyCounts): string[] {
  return [ratesBefore(level, counts), waysOf(level, counts)].filter(Boolean);
}
