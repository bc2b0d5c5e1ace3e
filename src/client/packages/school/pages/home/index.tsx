import type { ReactElement } from 'react';
import { SchoolHandIn } from '../../../../features/hand-in/school-hand-in';
import { ScheduledNotices } from '../../../../features/scheduled-notices/scheduled-notices';
import { FirstDayCard } from '../../../../features/first-day/first-day-card';
import { SchoolHead } from '../../../../features/school-overview/school-head';
import { SchoolNotices } from '../../../../features/school-overview/school-notices';
import { texts } from '../../../../features/school-overview/texts';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** A school's office: what is out, where help is needed, and what to do next. */
export default function SchoolHomePage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  return (
    <Screen title={texts.title} layout="wide">
      <SchoolHead schoolId={schoolId} />
      <FirstDayCard schoolId={schoolId} />
      <ScheduledNotices schoolId={schoolId} />
      <SchoolNotices
        schoolId={schoolId}
        handIn={(notice) => <SchoolHandIn schoolId={schoolId} notice={notice} />}
      />
    </Screen>
  );
}
