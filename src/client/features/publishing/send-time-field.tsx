import { View } from '@tarojs/components';
import { formatDay, schoolDayOf } from '@shared/domain/school-day';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { Caption, Heading } from '../../components/text';
import { Chips } from './chips';
import { DayPicker } from './day-picker';
import { weekdayOf } from './month-grid';
import styles from './publishing.module.css';
import { formatMinutes, instantOf, likelySendTime, minutesOf, SEND_MINUTES } from './send-time';
import { texts, WEEKDAYS } from './texts';

export interface SendTimeFieldProps {
  /** Epoch ms, or null for now. */
  publishAt: number | null;
  problem?: string;
  onChange: (publishAt: number | null) => void;
}

const SCOPES = [
  { value: 'now', label: texts.sendNow, detail: texts.sendNowDetail },
  { value: 'later', label: texts.sendLater, detail: texts.sendLaterDetail },
] as const;

/** Whether the letter goes out at once or by itself at a time. */
export function SendTimeField({ publishAt, problem, onChange }: SendTimeFieldProps): ReactElement {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <Section title={texts.sendTime}>
      <Choice
        label={texts.sendTime}
        options={SCOPES}
        value={publishAt === null ? 'now' : 'later'}
        onChange={(scope) => onChange(scope === 'now' ? null : (publishAt ?? likelySendTime(Date.now())))}
      />
      {publishAt !== null && (
        <Card>
          <View className={styles.deadline}>{sendTimeWords(publishAt)}</View>
          {problem ? (
            <View className={styles.problem}>{problem}</View>
          ) : (
            <Caption>{texts.sendLaterNote}</Caption>
          )}
          <View className={styles.tools}>
            <Button size="small" kind="quiet" onPress={() => setIsChoosing(true)}>
              {texts.changeTime}
            </Button>
          </View>
        </Card>
      )}
      {publishAt !== null && (
        <SendTimeSheet
          publishAt={publishAt}
          isOpen={isChoosing}
          onChange={onChange}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </Section>
  );
}

interface SendTimeSheetProps {
  publishAt: number;
  isOpen: boolean;
  onChange: (publishAt: number) => void;
  onClose: () => void;
}

function SendTimeSheet({ publishAt, isOpen, onChange, onClose }: SendTimeSheetProps): ReactElement {
  const day = schoolDayOf(publishAt);
  const minutes = minutesOf(publishAt);
  return (
    <Sheet
      isOpen={isOpen}
      title={texts.sendTimeTitle}
      onClose={onClose}
      footer={<Button onPress={onClose}>{texts.keepTime(sendTimeWords(publishAt))}</Button>}
    >
      <DayPicker
        first={schoolDayOf(Date.now())}
        chosen={day}
        onChoose={(chosen) => onChange(instantOf(chosen, minutes))}
      />
      <View className={styles.times}>
        <Heading level="item">{texts.chooseTime}</Heading>
        <Chips
          label={texts.chooseTime}
          options={SEND_MINUTES.map((one) => ({ value: String(one), label: formatMinutes(one) }))}
          value={String(minutes)}
          onChange={(chosen) => onChange(instantOf(day, Number(chosen)))}
        />
      </View>
    </Sheet>
  );
}

/** A time as the school reads it: 11月23日（周一）7:30. */
export function sendTimeWords(publishAt: number): string {
  const weekday = WEEKDAYS[weekdayOf(schoolDayOf(publishAt))] ?? '';
  return texts.sendAt(formatDay(publishAt), weekday, formatMinutes(minutesOf(publishAt)));
}
