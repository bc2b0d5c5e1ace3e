import type { ReactElement } from 'react';
import { EmptyState } from '../../../../components/states';
import { Screen } from '../../../../screen';

export default function ImportPage(): ReactElement {
  return (
    <Screen title="导入花名册" layout="wide">
      <EmptyState title="导入花名册" />
    </Screen>
  );
}
