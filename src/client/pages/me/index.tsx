import type { ReactElement } from 'react';
import { EmptyState } from '../../components/states';
import { Screen } from '../../screen';

export default function MePage(): ReactElement {
  return (
    <Screen title="我的">
      <EmptyState title="我的" />
    </Screen>
  );
}
