import { View } from '@tarojs/components';
import { endOfSchoolDay, formatDay, schoolDayOf } from '@shared/domain/school-day';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { Caption } from '../../components/text';
import { DayPicker } from './day-picker';
import { weekdayOf } from './month-grid';
import styles from './publishing.module.css';
import { texts, WEEKDAYS } from './texts';

export interface DeadlineFieldProps {
  /** YYYY-MM-DD, or null for none. */
  schoolDay: string | null;
  problem?: string;
  onChange: (schoolDay: string | null) => void;
}

/** By which day families are asked to answer. */
export function DeadlineField({ schoolDay, problem, onChange }: DeadlineFieldProps): ReactElement {
  const [isChoosing, setIsChoosing] = useState(false);
  const choose = (day: string): void => {
    onChange(day);
    setIsChoosing(false);
  };
  return (
    <Section title={texts.deadline}>
      <Card>
        <View className={styles.deadline}>{schoolDay ? dayWords(schoolDay) : texts.noDeadline}</View>
        {problem && <View className={styles.problem}>{problem}</View>}
        {!problem && schoolDay && <Caption>{texts.deadlineNote}</Caption>}
        <View className={styles.tools}>
          <View className={styles.tool}>
            <Button size="small" kind="quiet" onPress={() => setIsChoosing(true)}>
              {texts.changeDeadline}
            </Button>
          </View>
          {schoolDay && (
            <View className={styles.tool}>
              <Button size="small" kind="text" onPress={() => onChange(null)}>
                {texts.dropDeadline}
              </Button>
            </View>
          )}
        </View>
      </Card>
      <Sheet isOpen={isChoosing} title={texts.deadline} onClose={() => setIsChoosing(false)}>
        <DayPicker first={schoolDayOf(Date.now())} chosen={schoolDay} onChoose={choose} />
      </Sheet>
    </Section>
  );
}

function dayWords(schoolDay: string): string {
  return texts.deadlineDay(formatDay(endOfSchoolDay(schoolDay)), WEEKDAYS[weekdayOf(schoolDay)] ?? '');
}
