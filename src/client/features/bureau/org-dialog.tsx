import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Stack } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { Paragraph } from '../../components/text';
import { texts } from './texts';

export interface OrgDialogProps {
  isOpen: boolean;
  title: string;
  schools: number;
  isSending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Before a letter goes out to schools. While it is being sent there is nothing to go back to. */
export function OrgDialog({
  isOpen,
  title,
  schools,
  isSending,
  onConfirm,
  onCancel,
}: OrgDialogProps): ReactElement {
  const footer = (
    <Stack>
      <Button onPress={onConfirm} isLoading={isSending}>
        {texts.confirm}
      </Button>
      <Button kind="text" isDisabled={isSending} onPress={onCancel}>
        {texts.cancel}
      </Button>
    </Stack>
  );
  return (
    <Sheet
      isOpen={isOpen}
      title={texts.confirmTitle}
      onClose={isSending ? () => undefined : onCancel}
      footer={footer}
    >
      <Paragraph>{texts.confirmText(title, schools)}</Paragraph>
    </Sheet>
  );
}
