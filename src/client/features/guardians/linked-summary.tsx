import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Caption, Heading } from '../../components/text';
import { useAction } from '../../lib/use-action';
import { countLinked } from './student-rows';
import { texts } from './texts';

export interface LinkedSummaryProps {
  schoolId: string;
  classId: string;
  /** Opens the page where guardians are linked. */
  onPress: () => void;
}

/** The way from the class to its guardians; where nobody is linked yet it is the first thing to do. */
export function LinkedSummary({ schoolId, classId, onPress }: LinkedSummaryProps): ReactElement | null {
  const { data } = useAction('get-class', { schoolId, classId });
  if (!data) return null;
  const total = data.students.length;
  const linked = countLinked(data.students);
  const count = texts.summaryCount(linked, total);
  if (linked === 0) {
    return (
      <Card tone="accent" onPress={onPress} label={`${count}。${texts.summaryNone}`}>
        <View>
          <Heading level="item">{count}</Heading>
          <Caption tone="accent">{texts.summaryNone}</Caption>
        </View>
      </Card>
    );
  }
  const missing = total - linked;
  return (
    <Card tone="flush">
      <ListRow
        title={count}
        detail={missing > 0 ? texts.summarySome(missing) : texts.summaryAll}
        label={`${texts.summary}：${count}`}
        onPress={onPress}
      />
    </Card>
  );
}
