import type { FirstDayStep } from '@shared/domain/first-day';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../components/button';
import { ShareButton } from '../../components/share-button';
import { openPage } from '../../lib/routes';
import { copyCard, type ShareCard } from '../../lib/share-card';
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
          <ShareButton size="small" onCopy={() => void copyCard(trialCard)}>
            {texts.share}
          </ShareButton>
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
