import { View } from '@tarojs/components';
import { endOfSchoolDay, formatDay } from '@shared/domain/school-day';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import { addMonths, monthGrid } from './month-grid';
import styles from './publishing.module.css';
import { texts, WEEKDAYS } from './texts';

export interface DayPickerProps {
  /** The earliest day that can be chosen, YYYY-MM-DD. */
  first: string;
  chosen: string | null;
  onChoose: (schoolDay: string) => void;
}

/** A month to choose a day from. */
export function DayPicker({ first, chosen, onChoose }: DayPickerProps): ReactElement {
  const [month, setMonth] = useState((chosen && chosen >= first ? chosen : first).slice(0, 7));
  return (
    <View>
      <View className={styles.monthHead}>
        <Button
          size="small"
          kind="text"
          isDisabled={month <= first.slice(0, 7)}
          onPress={() => setMonth(addMonths(month, -1))}
        >
          {texts.previousMonth}
        </Button>
        <View className={styles.monthName}>{texts.month(month)}</View>
        <Button size="small" kind="text" onPress={() => setMonth(addMonths(month, 1))}>
          {texts.nextMonth}
        </Button>
      </View>
      <View className={styles.week}>
        {WEEKDAYS.map((weekday) => (
          <View key={weekday} className={styles.weekday}>
            {weekday}
          </View>
        ))}
      </View>
      {monthGrid(month).map((week, index) => (
        <View key={index} className={styles.week}>
          {week.map((day, place) => (
            <Day
              key={day ?? place}
              day={day}
              isPast={day !== null && day < first}
              isChosen={day === chosen}
              onChoose={onChoose}
            />
          ))}
        </View>
      ))}
    </View>
  );
}

interface DayProps {
  /** Null for a place outside the month. */
  day: string | null;
  isPast: boolean;
  isChosen: boolean;
  onChoose: (schoolDay: string) => void;
}

function Day({ day, isPast, isChosen, onChoose }: DayProps): ReactElement {
  if (day === null) return <View className={styles.day} />;
  return (
    <Pressable
      className={classNames(styles.day, isPast && styles.pastDay, isChosen && styles.chosenDay)}
      label={formatDay(endOfSchoolDay(day))}
      isDisabled={isPast}
      onPress={() => onChoose(day)}
    >
      {Number(day.slice(8))}
    </Pressable>
  );
}
