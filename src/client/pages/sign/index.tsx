import type { ReactElement } from 'react';
import { EmptyState } from '../../components/states';
import { Screen } from '../../screen';

export default function SignPage(): ReactElement {
  return (
    <Screen title="签名">
      <EmptyState title="签名" />
    </Screen>
  );
}
