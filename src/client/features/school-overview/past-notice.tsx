import { View } from '@tarojs/components';
import { formatRate, goalRate } from '@shared/domain/rates';
import { formatDay } from '@shared/domain/school-day';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { ListRow } from '../../components/list-row';
import type { SchoolNotice } from './class-needs';
import { ClassTable } from './class-table';
import styles from './school-overview.module.css';
import { texts } from './texts';

export interface PastNoticeProps {
  notice: SchoolNotice;
  handIn: ReactNode;
  onOpenClass: (classId: string) => void;
  onCopy: () => void;
}

/** A notice that is over, in one line; its classes on demand. */
export function PastNotice({ notice, handIn, onOpenClass, onCopy }: PastNoticeProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const rate = goalRate(notice.level, notice.counts);
  const words = `${rate.name} ${formatRate(rate)}`;
  return (
    <View className={styles.past}>
      <ListRow
        title={notice.title}
        detail={`${words} · ${formatDay(notice.publishedAt)}`}
        after={
          <Badge>{notice.nextRound === undefined ? texts.statuses[notice.status] : texts.corrected}</Badge>
        }
        label={texts.rowLabel(notice.title, words)}
        onPress={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <View className={styles.pastClasses}>
          <View className={styles.panelActions}>
            {handIn}
            <Button kind="text" size="small" onPress={onCopy}>
              {texts.copy}
            </Button>
          </View>
          <ClassTable notice={notice} onOpen={onOpenClass} />
        </View>
      )}
    </View>
  );
}
