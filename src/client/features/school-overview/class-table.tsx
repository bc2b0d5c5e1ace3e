import { View } from '@tarojs/components';
import type { Level } from '@shared/domain/notice';
import { formatRate, goalRate } from '@shared/domain/rates';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Pressable } from '../../components/pressable';
import { Caption, Heading } from '../../components/text';
import { byNeed, reasonsOf, type NoticeClass } from './class-needs';
import styles from './school-overview.module.css';
import { texts } from './texts';

/** A big school's table is opened on demand: a phone draws every row again when a figure moves. */
const SHOWN_AT_FIRST = 10;

export interface ClassTableProps {
  level: Level;
  /** In the school's class order, which is kept. */
  classes: readonly NoticeClass[];
  onOpen: (classId: string) => void;
}

/** A notice by class: where the school can help and why, then the others. Never ordered by rate. */
export function ClassTable({ level, classes, onOpen }: ClassTableProps): ReactElement {
  const { help, others } = byNeed(classes);
  const title = help.length > 0 ? texts.others : texts.byClass;
  return (
    <View className={styles.tables}>
      {help.length > 0 && (
        <View>
          <Heading level="item">{texts.help}</Heading>
          <Caption>{texts.helpNote}</Caption>
          <ClassRows level={level} classes={help} onOpen={onOpen} />
        </View>
      )}
      {others.length > 0 && (
        <View>
          <Heading level="item">{title}</Heading>
          <ClassRows level={level} classes={others} onOpen={onOpen} />
        </View>
      )}
    </View>
  );
}

function ClassRows({ level, classes, onOpen }: ClassTableProps): ReactElement {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? classes : classes.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <View className={styles.rows}>
        {shown.map((one) => (
          <ClassRow key={one.classId} level={level} one={one} onOpen={onOpen} />
        ))}
      </View>
      {classes.length > SHOWN_AT_FIRST && (
        <Button kind="text" onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? texts.showFewer : texts.showAllClasses(classes.length)}
        </Button>
      )}
    </>
  );
}

interface ClassRowProps {
  level: Level;
  one: NoticeClass;
  onOpen: (classId: string) => void;
}

function ClassRow({ level, one, onOpen }: ClassRowProps): ReactElement {
  const rate = goalRate(level, one.counts);
  const words = `${rate.name} ${formatRate(rate)}`;
  const reasons = reasonsOf(level, one) || texts.classDone;
  return (
    <Pressable
      className={styles.classRow}
      label={`${one.className}，${words}，${reasons}`}
      onPress={() => onOpen(one.classId)}
    >
      <View className={styles.className}>{one.className}</View>
      <View className={styles.classRate}>{words}</View>
      <View className={styles.classReasons}>{reasons}</View>
    </Pressable>
  );
}
