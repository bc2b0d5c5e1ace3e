import { View } from '@tarojs/components';
import { formatMoment } from '@shared/domain/school-day';
import { useState, type ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { CHANNEL_NAMES } from '../../components/channel-names';
import { Caption } from '../../components/text';
import styles from './class-followup.module.css';
import type { ChildView } from './order-by-need';
import { texts } from './texts';

/** A phone sends every row again when the list changes, so only these many are shown until asked for. */
const SHOWN_AT_FIRST = 12;

/** The children whose family answered: when, how, and whether after the deadline. */
export function ReachedList({
  verb,
  reached,
  onSlip,
}: {
  verb: string;
  reached: readonly ChildView[];
  onSlip: (child: ChildView) => void;
}): ReactElement {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? reached : reached.slice(0, SHOWN_AT_FIRST);
  return (
    <Section
      title={texts.answered(verb)}
      aside={reached.length > 0 && <Caption>{texts.count(reached.length)}</Caption>}
    >
      <Card tone={reached.length > 0 ? 'flush' : 'plain'}>
        {reached.length === 0 && <Caption>{texts.answeredNone}</Caption>}
        {shown.map((child) => (
          <AnsweredChild key={child.studentId} child={child} onSlip={onSlip} />
        ))}
        {reached.length > SHOWN_AT_FIRST && (
          <Button kind="text" onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? texts.showFewer : texts.showAll(reached.length)}
          </Button>
        )}
      </Card>
    </Section>
  );
}

/** Children who left the class after publication: in no count, but not hidden. */
export function LeaverList({
  leavers,
  onSlip,
}: {
  leavers: readonly ChildView[];
  onSlip: (child: ChildView) => void;
}): ReactElement | null {
  if (leavers.length === 0) return null;
  return (
    <Section title={texts.left} aside={<Caption>{texts.count(leavers.length)}</Caption>}>
      <Caption>{texts.leftNote}</Caption>
      <Card tone="flush">
        {leavers.map((child) => (
          <AnsweredChild key={child.studentId} child={child} onSlip={onSlip} />
        ))}
      </Card>
    </Section>
  );
}

function AnsweredChild({
  child,
  onSlip,
}: {
  child: ChildView;
  onSlip: (child: ChildView) => void;
}): ReactElement {
  const { name, channel, answeredAt, openedAt, isLate, hasJoined, hasSlip } = child;
  const at = answeredAt ?? openedAt;
  const words = [channel && CHANNEL_NAMES[channel], at !== null && formatMoment(at)].filter(Boolean);
  return (
    <View className={styles.answered}>
      <View className={styles.answeredName}>
        <View className={styles.childName}>{name}</View>
        {isLate && (
          <View className={styles.mark}>
            <Badge>{texts.late}</Badge>
          </View>
        )}
        {hasJoined && (
          <View className={styles.mark}>
            <Badge>{texts.joined}</Badge>
          </View>
        )}
      </View>
      <View className={styles.answeredFacts}>
        <Caption>{words.join(' · ')}</Caption>
        {hasSlip && (
          <View className={styles.mark}>
            <Button size="small" kind="quiet" label={texts.slipOf(name)} onPress={() => onSlip(child)}>
              {texts.slip}
            </Button>
          </View>
        )}
      </View>
    </View>
  );
}
