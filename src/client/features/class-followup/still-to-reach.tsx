import { View } from '@tarojs/components';
import type { Level } from '@shared/domain/notice';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { Caption } from '../../components/text';
import { ChildRow } from './child-row';
import styles from './class-followup.module.css';
import type { ChildView, NeedGroup, NeedState } from './order-by-need';
import type { Recording } from './recording';
import { needName, NEXT_STEPS, texts } from './texts';

/** Colours that tell the groups apart; none of them red, because nobody is at fault. */
const TONES: Record<NeedState, 'warn' | 'info' | 'plain'> = {
  unlinked: 'warn',
  undelivered: 'warn',
  delivered: 'plain',
  opened: 'info',
};

export interface StillToReachProps {
  level: Level;
  groups: readonly NeedGroup[];
  onSlip: (child: ChildView) => void;
  /** Not given when the round takes no answers any more. */
  recording?: Recording;
}

/** The teacher's private list: who is not reached yet, what to do next, and a way to record what came in. */
export function StillToReach({ level, groups, onSlip, recording }: StillToReachProps): ReactElement {
  const open = groups.flatMap((group) => group.children);
  const isTicking = recording?.ticked.isOn === true && open.length > 0;
  return (
    <Section
      title={texts.stillToReach}
      aside={open.length > 0 && <Aside count={open.length} recording={isTicking ? undefined : recording} />}
    >
      {open.length === 0 && (
        <Card>
          <EmptyState mood="done" title={texts.stillToReachNone} detail={texts.stillToReachNoneDetail} />
        </Card>
      )}
      {isTicking && <Caption>{texts.tickNote}</Caption>}
      {groups.map(({ state, children }) => (
        <Card key={state}>
          <View className={styles.groupHead}>
            <Badge tone={TONES[state]}>{needName(state, level)}</Badge>
            <View className={styles.groupCount}>{texts.count(children.length)}</View>
          </View>
          {!isTicking && <Caption>{NEXT_STEPS[state]}</Caption>}
          <View className={styles.children}>
            {children.map((child) => (
              <ChildRow key={child.studentId} child={child} recording={recording} onSlip={onSlip} />
            ))}
          </View>
        </Card>
      ))}
      {isTicking && recording && <TickBar open={open} recording={recording} />}
    </Section>
  );
}

function Aside({ count, recording }: { count: number; recording?: Recording }): ReactElement {
  return (
    <View className={styles.rowButtons}>
      <Caption>{texts.count(count)}</Caption>
      {recording && (
        <View className={styles.mark}>
          <Button size="small" kind="quiet" onPress={recording.ticked.start}>
            {texts.tick}
          </Button>
        </View>
      )}
    </View>
  );
}

/** Who signed in WeChat meanwhile is off the list, and so is the tick. */
function TickBar({ open, recording }: { open: readonly ChildView[]; recording: Recording }): ReactElement {
  const { ticked, onRecordTicked } = recording;
  const chosen = open.filter(({ studentId }) => ticked.ids.includes(studentId));
  return (
    <View className={styles.tickBar}>
      <View className={styles.tickCount}>{texts.ticked(chosen.length)}</View>
      <View className={styles.rowButtons}>
        <Button size="small" kind="text" onPress={ticked.stop}>
          {texts.tickStop}
        </Button>
        <View className={styles.mark}>
          <Button size="small" isDisabled={chosen.length === 0} onPress={() => onRecordTicked(chosen)}>
            {texts.tickedRecord(chosen.length)}
          </Button>
        </View>
      </View>
    </View>
  );
}
