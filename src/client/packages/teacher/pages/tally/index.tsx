import type { ReactElement } from 'react';
import { EmptyState } from '../../../../components/states';
import { Screen } from '../../../../screen';

export default function TallyPage(): ReactElement {
  return (
    <Screen title="签收情况" layout="wide">
      <EmptyState title="签收情况" />
    </Screen>
  );
}
