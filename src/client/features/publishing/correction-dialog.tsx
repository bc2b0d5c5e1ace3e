import { endOfSchoolDay, formatDay } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Section, Stack } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { Heading, Paragraph } from '../../components/text';
import { texts } from './texts';
import type { Correction } from './use-correction';

export interface CorrectionDialogProps {
  correction: Correction;
  isOpen: boolean;
  onClose: () => void;
}

/** Before a correction takes the place of the text: what becomes of the answers there are. */
export function CorrectionDialog({ correction, isOpen, onClose }: CorrectionDialogProps): ReactElement {
  const { draft, source, failure, isSending, send } = correction;
  const footer = (
    <Stack>
      <Button isLoading={isSending} onPress={() => void send()}>
        {texts.correctNow}
      </Button>
      <Button kind="text" isDisabled={isSending} onPress={onClose}>
        {texts.cancel}
      </Button>
    </Stack>
  );
  const day = draft.deadlineDay && formatDay(endOfSchoolDay(draft.deadlineDay));
  return (
    <Sheet isOpen={isOpen} title={texts.correctConfirm} onClose={isSending ? stay : onClose} footer={footer}>
      <Section>
        <Heading level="item">{`《${draft.title.trim()}》`}</Heading>
        {draft.asking === 'again' ? (
          <>
            <Paragraph>{texts.againEffect(source.level, day)}</Paragraph>
            <Paragraph>{texts.againShown(draft.reason.trim())}</Paragraph>
          </>
        ) : (
          <Paragraph>{texts.sameEffect(source.level)}</Paragraph>
        )}
        {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      </Section>
    </Sheet>
  );
}

/** While it is being sent there is nothing to go back to. */
function stay(): void {}
