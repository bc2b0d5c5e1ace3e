import type { ReactElement } from 'react';
import { LastImport } from '../../../../features/roster-import/last-import';
import { SchoolClasses } from '../../../../features/school-overview/school-classes';
import { texts } from '../../../../features/school-overview/texts';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** The school's classes and how many children of each have a guardian linked. */
export default function ClassesPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  return (
    <Screen title={texts.classes} layout="wide">
      <LastImport schoolId={schoolId} />
      <SchoolClasses schoolId={schoolId} />
    </Screen>
  );
}
