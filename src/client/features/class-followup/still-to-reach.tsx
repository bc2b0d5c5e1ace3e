import { View } from '@tarojs/components';
import type { Level } from '@shared/domain/notice';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { Caption } from '../../components/text';
import styles from './class-followup.module.css';
import type { ChildView, NeedGroup, NeedState } from './order-by-need';
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
  /** Records an answer that came in outside WeChat; not given when the round takes none any more. */
  onRecord?: (child: ChildView) => void;
}

/** The teacher's private list: who is not reached yet, what to do next, and a way to record what came in. */
export function StillToReach({ level, groups, onRecord }: StillToReachProps): ReactElement {
  const total = groups.reduce((sum, group) => sum + group.children.length, 0);
  return (
    <Section title={texts.stillToReach} aside={total > 0 && <Caption>{texts.count(total)}</Caption>}>
      {total === 0 && (
        <Card>
          <EmptyState mood="done" title={texts.stillToReachNone} detail={texts.stillToReachNoneDetail} />
        </Card>
      )}
      {groups.map(({ state, children }) => (
        <Card key={state}>
          <View className={styles.groupHead}>
            <Badge tone={TONES[state]}>{needName(state, level)}</Badge>
            <View className={styles.groupCount}>{texts.count(children.length)}</View>
          </View>
          <Caption>{NEXT_STEPS[state]}</Caption>
          <View className={styles.children}>
            {children.map((child) => (
              <ChildRow key={child.studentId} child={child} onRecord={onRecord} />
            ))}
          </View>
        </Card>
      ))}
    </Section>
  );
}

function ChildRow({
  child,
  onRecord,
}: {
  child: ChildView;
  onRecord?: (child: ChildView) => void;
}): ReactElement {
  return (
    <View className={styles.child}>
      <View className={styles.marks}>
        <View className={styles.childName}>{child.name}</View>
        {child.hasJoined && (
          <View className={styles.mark}>
            <Badge>{texts.joined}</Badge>
          </View>
        )}
      </View>
      {onRecord && (
        <Button size="small" kind="quiet" label={texts.recordFor(child.name)} onPress={() => onRecord(child)}>
          {texts.record}
        </Button>
      )}
    </View>
  );
}
