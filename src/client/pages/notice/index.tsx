import type { ReactElement } from 'react';
import { EmptyState } from '../../components/states';
import { Screen } from '../../screen';

export default function NoticePage(): ReactElement {
  return (
    <Screen title="通知">
      <EmptyState title="通知" />
    </Screen>
  );
}
