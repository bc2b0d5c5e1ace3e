import type { FirstDayStep } from '@shared/domain/first-day';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../components/button';
import { openPage } from '../../lib/routes';
import { copyCard, SHARES_BY_ITSELF, type ShareCard } from '../../lib/share-card';
import { texts } from './texts';

export interface StepActionsProps {
  step: FirstDayStep;
  schoolId: string;
  trialCard: ShareCard;
}

/** What can be done for a step right here. */
export function StepActions({ step, schoolId, trialCard }: StepActionsProps): ReactElement | null {
  switch (step) {
    case 'roster':
      return <Action onPress={() => openPage('import', { schoolId })}>{texts.import}</Action>;
    case 'staff-trial':
      return (
        <>
          <ShareTrial card={trialCard} />
          <Action onPress={() => openPage('trial')}>{texts.tryIt}</Action>
        </>
      );
    case 'pilot':
    case 'everyone':
      return <Action onPress={() => openPage('publish', { schoolId })}>{texts.publish}</Action>;
    default:
      return null;
  }
}

function Action({ children, onPress }: { children: ReactNode; onPress: () => void }): ReactElement {
  return (
    <Button kind="quiet" size="small" onPress={onPress}>
      {children}
    </Button>
  );
}

function ShareTrial({ card }: { card: ShareCard }): ReactElement {
  return SHARES_BY_ITSELF ? (
    <Button kind="quiet" size="small" openType="share">
      {texts.share}
    </Button>
  ) : (
    <Action onPress={() => void copyCard(card)}>{texts.share}</Action>
  );
}
