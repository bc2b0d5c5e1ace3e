import type { ActionOutput } from '@shared/contracts';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Stack } from '../../components/section';
import { Caption } from '../../components/text';
import { RECEIPTS_TEXTS } from './texts';

export interface ReceiptActionsProps {
  receipt: ActionOutput<'get-receipt'>;
  /** An objection waits on this phone for a network. */
  isObjectionWaiting: boolean;
  onSlip: () => void;
  onObject: () => void;
}

/** For an answer that staff recorded: the photo of the slip, and a way to say that it is not the family's. */
export function ReceiptActions(props: ReceiptActionsProps): ReactElement | null {
  const { receipt, isObjectionWaiting, onSlip, onObject } = props;
  if (!receipt.recordedBy) return null;
  return (
    <Stack>
      {receipt.hasSlip && (
        <Button kind="quiet" onPress={onSlip}>
          {RECEIPTS_TEXTS.slip}
        </Button>
      )}
      {!receipt.objection && isObjectionWaiting && (
        <Caption tone="warn">{RECEIPTS_TEXTS.objectWaiting}</Caption>
      )}
      {!receipt.objection && !isObjectionWaiting && (
        <>
          <Caption>{RECEIPTS_TEXTS.objectNote}</Caption>
          <Button kind="quiet" onPress={onObject}>
            {RECEIPTS_TEXTS.object}
          </Button>
        </>
      )}
    </Stack>
  );
}
