import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import { Caption } from '../../components/text';
import styles from './class-followup.module.css';
import type { ChildView } from './order-by-need';
import type { Recording } from './recording';
import { texts } from './texts';

export interface ChildRowProps {
  child: ChildView;
  recording?: Recording;
  onSlip: (child: ChildView) => void;
}

/** One child still to be reached: to be ticked while a list is ticked, else with what can be done for it. */
export function ChildRow({ child, recording, onSlip }: ChildRowProps): ReactElement {
  const { studentId, name, hasSlip, objection } = child;
  const row = classNames(styles.child, objection !== null && styles.childObjected);
  if (recording?.ticked.isOn) {
    const isTicked = recording.ticked.ids.includes(studentId);
    return (
      <View className={row}>
        <Pressable
          className={styles.tick}
          role="checkbox"
          isChecked={isTicked}
          label={texts.tickChild(name)}
          onPress={() => recording.ticked.toggle(studentId)}
        >
          <View className={classNames(styles.box, isTicked && styles.boxTicked)} />
          <Whose child={child} />
        </Pressable>
        <Objection child={child} />
      </View>
    );
  }
  return (
    <View className={row}>
      <Whose child={child} />
      <View className={styles.rowButtons}>
        {hasSlip && (
          <Button size="small" kind="text" label={texts.slipOf(name)} onPress={() => onSlip(child)}>
            {texts.slip}
          </Button>
        )}
        {recording && (
          <Button
            size="small"
            kind="quiet"
            label={texts.recordFor(name)}
            onPress={() => recording.onRecord(child)}
          >
            {texts.record}
          </Button>
        )}
      </View>
      <Objection child={child} />
    </View>
  );
}

function Whose({ child: { name, hasJoined, objection } }: { child: ChildView }): ReactElement {
  return (
    <View className={styles.marks}>
      <View className={styles.childName}>{name}</View>
      {hasJoined && (
        <View className={styles.mark}>
          <Badge>{texts.joined}</Badge>
        </View>
      )}
      {objection && (
        <View className={styles.mark}>
          <Badge tone="warn">{texts.objected}</Badge>
        </View>
      )}
    </View>
  );
}

/** What the family says about the record, and what to do about it: below the name, as wide as the list. */
function Objection({ child: { objection } }: { child: ChildView }): ReactElement | null {
  if (!objection) return null;
  return (
    <View className={styles.objection}>
      <Caption tone="warn">{texts.objection(objection.reason)}</Caption>
      <Caption>{texts.objectionNext}</Caption>
    </View>
  );
}
