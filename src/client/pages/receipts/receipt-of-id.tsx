import type { ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { ChildBanner } from '../../features/me/child-banner';
import { Letter } from '../../features/notice/letter';
import { ReceiptProof } from '../../features/receipts/receipt-proof';
import { RECEIPTS_TEXTS } from '../../features/receipts/texts';
import { readErrorText } from '../../lib/error-text';
import { useAction } from '../../lib/use-action';
import { Screen } from '../../screen';

/** One answer with its proof. */
export function ReceiptOfId({ receiptId }: { receiptId: string }): ReactElement {
  const { data: receipt, error, reload } = useAction('get-receipt', { receiptId });
  return (
    <Screen title={RECEIPTS_TEXTS.detailTitle}>
      {receipt ? (
        <>
          <ChildBanner {...receipt} studentId={studentIdOf(receiptId)} />
          <ReceiptProof
            receipt={receipt}
            letter={<Letter blocks={receipt.blocks} pictures={{ links: receipt.pictures, reload }} />}
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
