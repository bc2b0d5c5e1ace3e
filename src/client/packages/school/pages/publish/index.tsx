import type { ReactElement } from 'react';
import { EmptyState } from '../../../../components/states';
import { Screen } from '../../../../screen';

export default function PublishPage(): ReactElement {
  return (
    <Screen title="发通知" layout="wide">
      <EmptyState title="发通知" />
    </Screen>
  );
}
