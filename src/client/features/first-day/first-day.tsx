import type { ReactElement } from 'react';
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { ErrorState, LoadingState } from '../../components/states';
import { Caption, Heading, Paragraph } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { pageUrl } from '../../lib/routes';
import { useShareCard } from '../../lib/share-card';
import { FirstDaySteps } from './first-day-steps';
import { Papers } from './papers';
import { StepActions } from './step-actions';
import { texts } from './texts';
import { useFirstDay, useTicking } from './use-first-day';

/** The steps from the decision to every class, and the two papers to hand out. */
export function FirstDay({ schoolId }: { schoolId: string }): ReactElement {
  const { data, error, reload } = useFirstDay(schoolId);
  const ticking = useTicking(schoolId, reload);
  const trialCard = { title: texts.trialCard, path: pageUrl('trial') };
  useShareCard(trialCard);
  if (!data) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  const done = data.steps.filter(({ isDone }) => isDone).length;
  return (
    <>
      <Heading level="page">{texts.title}</Heading>
      <Paragraph tone="soft">{texts.intro}</Paragraph>
      <Caption>{texts.progress(done, data.steps.length)}</Caption>
      {ticking.failure && (
        <View {...aria({ role: 'alert' })}>
          <Paragraph tone="danger">{ticking.failure}</Paragraph>
        </View>
      )}
      <FirstDaySteps
        steps={data.steps}
        ticking={ticking}
        actionsOf={(step) => <StepActions step={step} schoolId={schoolId} trialCard={trialCard} />}
      />
      <Papers schoolId={schoolId} />
    </>
  );
}
