import { View } from '@tarojs/components';
import { classesToHelp } from '@shared/domain/needs-help';
import type { Level } from '@shared/domain/notice';
import type { ReactElement } from 'react';
import { Pressable } from '../../components/pressable';
import { Caption, Heading } from '../../components/text';
import { reasonsOf, type NoticeClass } from './class-needs';
import styles from './school-overview.module.css';
import { texts } from './texts';

export interface HelpListProps {
  level: Level;
  classes: readonly NoticeClass[];
  onOpen: (classId: string) => void;
}

/** The few classes where help brings most, each with its reason, in the school's own order. */
export function HelpList({ level, classes, onOpen }: HelpListProps): ReactElement | null {
  const help = classesToHelp(level, classes);
  if (help.length === 0) return null;
  return (
    <View>
      <Heading level="item">{texts.help}</Heading>
      <Caption>{texts.helpNote}</Caption>
      <View className={styles.grades}>
        {help.map(({ classId, className, counts }) => {
          const reasons = reasonsOf(level, counts);
          return (
            <Pressable
              key={classId}
              className={styles.classRow}
              label={texts.helpLabel(className, reasons)}
              onPress={() => onOpen(classId)}
            >
              <View className={styles.className}>{className}</View>
              <View className={styles.classDetail}>{reasons}</View>
            </Pressable>
          );
        })}
      </View>
    </View>
  );
}
