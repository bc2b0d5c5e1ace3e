import type { ReactElement } from 'react';
import { FirstDay } from '../../../../features/first-day/first-day';
import { texts } from '../../../../features/first-day/texts';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** A school's first steps with the product. */
export default function FirstDayPage(): ReactElement {
  return (
    <Screen title={texts.title}>
      <FirstDay schoolId={usePageParam('schoolId')} />
    </Screen>
  );
}
