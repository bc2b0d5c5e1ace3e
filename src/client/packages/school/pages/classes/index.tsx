import type { ReactElement } from 'react';
import { SchoolClasses } from '../../../../features/school-overview/school-classes';
import { texts } from '../../../../features/school-overview/texts';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** The school's classes and how many children of each have a guardian linked. */
export default function ClassesPage(): ReactElement {
  return (
    <Screen title={texts.classes} layout="wide">
      <SchoolClasses schoolId={usePageParam('schoolId')} />
    </Screen>
  );
}
