import { useState, type ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { ChildBanner } from '../../features/me/child-banner';
import { Letter } from '../../features/notice/letter';
import { ObjectionSheet } from '../../features/objection/objection-sheet';
import { useIsObjectionWaiting } from '../../features/objection/use-objection';
import { ReceiptActions } from '../../features/receipts/receipt-actions';
import { ReceiptProof } from '../../features/receipts/receipt-proof';
import { RECEIPTS_TEXTS } from '../../features/receipts/texts';
import { SlipSheet } from '../../features/slip/slip-sheet';
import { callAction } from '../../lib/cloud-client';
import { readErrorText } from '../../lib/error-text';
import { useAction } from '../../lib/use-action';
import { Screen } from '../../screen';

/** One answer with its proof. */
export function ReceiptOfId({ receiptId }: { receiptId: string }): ReactElement {
  const { data: receipt, error, reload } = useAction('get-receipt', { receiptId });
  const isObjectionWaiting = useIsObjectionWaiting();
  const [open, setOpen] = useState<'slip' | 'objection' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Screen title={RECEIPTS_TEXTS.detailTitle}>
      {receipt ? (
        <>
          <ChildBanner {...receipt} studentId={studentIdOf(receiptId)} />
          <ReceiptProof
            receipt={receipt}
            letter={<Letter blocks={receipt.blocks} pictures={{ links: receipt.pictures, reload }} />}
            actions={
              <ReceiptActions
                receipt={receipt}
                isObjectionWaiting={isObjectionWaiting(receiptId)}
                onSlip={() => setOpen('slip')}
                onObject={() => setOpen('objection')}
              />
            }
          />
          {open === 'slip' && (
            <SlipSheet
              childName={receipt.studentName}
              load={() => callAction('get-slip', { receiptId })}
              onClose={close}
            />
          )}
          <ObjectionSheet
            target={open === 'objection' ? receipt : null}
            onClose={close}
            onDone={() => {
              close();
              void reload();
            }}
          />
        </>
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
      ) : (
        <LoadingState cards={2} />
      )}
    </Screen>
  );
}

/** A receipt's id names the notice, the round and the child (shared/domain/receipt). */
function studentIdOf(receiptId: string): string {
  return receiptId.split(':')[2] ?? '';
}
