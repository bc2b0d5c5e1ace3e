import type { ReactElement } from 'react';
import { EmptyState } from '../../components/states';
import { Screen } from '../../screen';

export default function TodoPage(): ReactElement {
  return (
    <Screen title="待办">
      <EmptyState title="待办" />
    </Screen>
  );
}
