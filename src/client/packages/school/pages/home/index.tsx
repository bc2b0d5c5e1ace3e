import type { ReactElement } from 'react';
import { EmptyState } from '../../../../components/states';
import { Screen } from '../../../../screen';

export default function SchoolHomePage(): ReactElement {
  return (
    <Screen title="学校" layout="wide">
      <EmptyState title="学校" />
    </Screen>
  );
}
