import { View } from '@tarojs/components';
import { KIND_NAMES } from '@shared/domain/notice';
import { goalRate } from '@shared/domain/rates';
import { formatDay } from '@shared/domain/school-day';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { RateRing } from '../../components/rate-ring';
import { Caption, Heading } from '../../components/text';
import { ratesBefore, waysOf, type SchoolNotice } from './class-needs';
import { ClassTable } from './class-table';
import { deadlineWords } from './deadline-words';
import styles from './school-overview.module.css';
import { texts } from './texts';

export interface NoticePanelProps {
  notice: SchoolNotice;
  /** `open` shows the classes at once, `folded` on demand. */
  classes: 'open' | 'folded';
  /** What can be handed in of it. */
  handIn: ReactNode;
  onOpenClass: (classId: string) => void;
  onCorrect: () => void;
  onCopy: () => void;
  onWithdraw: () => void;
}

/** One open notice of the school: its rate over all children, and its classes. */
export function NoticePanel(props: NoticePanelProps): ReactElement {
  const { notice, classes, handIn, onOpenClass, onCorrect, onCopy, onWithdraw } = props;
  const [isOpen, setIsOpen] = useState(classes === 'open');
  const isOwn = notice.fromOrgName === undefined;
  return (
    <Card>
      <View className={styles.panel}>
        <View>
          <NoticeFacts notice={notice} />
          <View className={styles.panelActions}>
            <Button kind="text" size="small" onPress={() => setIsOpen(!isOpen)}>
              {isOpen ? texts.hideClasses : texts.showClasses(notice.classes.length)}
            </Button>
            {handIn}
            {isOwn && (
              <Button kind="text" size="small" onPress={onCorrect}>
                {texts.correct}
              </Button>
            )}
            <Button kind="text" size="small" onPress={onCopy}>
              {texts.copy}
            </Button>
            {isOwn && (
              <Button kind="text" size="small" onPress={onWithdraw}>
                {texts.withdraw}
              </Button>
            )}
          </View>
        </View>
        {isOpen && <ClassTable notice={notice} onOpen={onOpenClass} />}
      </View>
    </Card>
  );
}

function NoticeFacts({ notice }: { notice: SchoolNotice }): ReactElement {
  const { title, kind, level, counts, publishedAt, deadlineAt } = notice;
  const { round, correctionReason, lodging = 'all' } = notice;
  const rate = goalRate(level, counts);
  const remaining = rate.total - rate.done;
  const split = waysOf(level, counts);
  return (
    <View className={styles.facts}>
      <View className={styles.ring}>
        <RateRing rate={rate} />
      </View>
      <View className={styles.words}>
        <Heading level="item">{title}</Heading>
        <Caption tone="accent">{remaining > 0 ? texts.remaining(remaining) : texts.allReached}</Caption>
      </View>
      <View className={styles.moreFacts}>
        {notice.fromOrgName && <Caption>{texts.fromAbove(notice.fromOrgName)}</Caption>}
        {correctionReason && <Caption tone="warn">{texts.again(round, correctionReason)}</Caption>}
        <Caption>{ratesBefore(level, counts)}</Caption>
        {split && <Caption>{texts.split(split)}</Caption>}
        <Caption>
          {`${texts.sent(KIND_NAMES[kind], formatDay(publishedAt))}${texts.part[lodging]}，${deadlineWords(deadlineAt, Date.now())}`}
        </Caption>
      </View>
    </View>
  );
}
