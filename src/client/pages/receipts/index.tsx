import type { ReactElement } from 'react';
import { EmptyState } from '../../components/states';
import { Screen } from '../../screen';

export default function ReceiptsPage(): ReactElement {
  return (
    <Screen title="我的回执">
      <EmptyState title="我的回执" />
    </Screen>
  );
}
