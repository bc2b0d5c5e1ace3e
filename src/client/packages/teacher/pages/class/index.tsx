import type { ReactElement } from 'react';
import { ClassNotices } from '../../../../features/class-followup/class-notices';
import { texts } from '../../../../features/class-followup/texts';
import { LinkedSummary } from '../../../../features/guardians/linked-summary';
import { useAction } from '../../../../lib/use-action';
import { openPage, usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** One class as its teacher follows it: who is linked, and how the notices stand. */
export default function ClassPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const classId = usePageParam('classId');
  const { data } = useAction('get-class', { schoolId, classId });
  return (
    <Screen title={data?.name ?? texts.classTitle} layout="wide">
      <LinkedSummary
        schoolId={schoolId}
        classId={classId}
        onPress={() => openPage('guardians', { schoolId, classId })}
      />
      <ClassNotices schoolId={schoolId} classId={classId} />
    </Screen>
  );
}
