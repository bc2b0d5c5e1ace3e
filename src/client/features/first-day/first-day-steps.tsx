import { TICKED_STEPS, type TickedStep } from '@shared/domain/first-day';
import { formatDay } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { classNames } from '../../components/class-names';
import { Caption, Heading, Paragraph } from '../../components/text';
import styles from './first-day.module.css';
import { texts } from './texts';
import type { FirstDayItem, Ticking } from './use-first-day';

export interface FirstDayStepsProps {
  steps: readonly FirstDayItem[];
  ticking: Ticking;
  /** What else can be done for a step: import, print, share. */
  actionsOf: (step: FirstDayItem['step']) => ReactNode;
}

/** The steps in their order; the first that is not done yet is the next one. */
export function FirstDaySteps({ steps, ticking, actionsOf }: FirstDayStepsProps): ReactElement {
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <>
      {steps.map((item, index) => (
        <Card key={item.step} tone={item === next ? 'accent' : 'plain'}>
          <View className={styles.step}>
            <View
              className={classNames(styles.mark, item.isDone && styles.done, item === next && styles.next)}
            >
              {item.isDone ? '✓' : index + 1}
            </View>
            <View className={styles.words}>
              <StepHead item={item} isNext={item === next} />
              <Paragraph tone="soft">{texts.steps[item.step].detail}</Paragraph>
              <View className={styles.actions}>
                {actionsOf(item.step)}
                <TickButton item={item} ticking={ticking} />
              </View>
            </View>
          </View>
        </Card>
      ))}
    </>
  );
}

function StepHead({ item, isNext }: { item: FirstDayItem; isNext: boolean }): ReactElement {
  return (
    <>
      <Heading level="item">{texts.steps[item.step].title}</Heading>
      {item.isDone && <Badge tone="accent">{texts.done}</Badge>}
      {isNext && <Badge tone="info">{texts.next}</Badge>}
      {item.doneAt !== null && <Caption>{texts.doneOn(formatDay(item.doneAt))}</Caption>}
    </>
  );
}

function TickButton({ item, ticking }: { item: FirstDayItem; ticking: Ticking }): ReactElement | null {
  const { step, isDone } = item;
  if (!isTicked(step)) return null;
  return (
    <Button
      size="small"
      kind={isDone ? 'text' : 'quiet'}
      isLoading={ticking.underWay === step}
      label={`${isDone ? texts.untick : texts.tick}：${texts.steps[step].title}`}
      onPress={() => void ticking.tick(step, !isDone)}
    >
      {isDone ? texts.untick : texts.tick}
    </Button>
  );
}

function isTicked(step: FirstDayItem['step']): step is TickedStep {
  return (TICKED_STEPS as readonly string[]).includes(step);
}
