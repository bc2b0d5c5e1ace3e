import type { ReactElement } from 'react';
import { usePageParam } from '../../lib/routes';
import { ReceiptOfId } from './receipt-of-id';
import { AllReceipts } from './all-receipts';

/** Every answer given for one's children, or with an `id` one of them with its proof. */
export default function ReceiptsPage(): ReactElement {
  const id = usePageParam('id');
  return id ? <ReceiptOfId receiptId={id} /> : <AllReceipts />;
}
