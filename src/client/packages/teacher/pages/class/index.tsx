import type { ReactElement } from 'react';
import { EmptyState } from '../../../../components/states';
import { Screen } from '../../../../screen';

export default function ClassPage(): ReactElement {
  return (
    <Screen title="班级" layout="wide">
      <EmptyState title="班级" />
    </Screen>
  );
}
