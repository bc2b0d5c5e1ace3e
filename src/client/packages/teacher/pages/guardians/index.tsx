import type { ReactElement } from 'react';
import { ClassGuardians } from '../../../../features/guardians/class-guardians';
import { texts } from '../../../../features/guardians/texts';
import { usePageParam } from '../../../../lib/routes';
import { useAction } from '../../../../lib/use-action';
import { Screen } from '../../../../screen';

/** Who of a class is linked to whom, and the place to link guardians. */
export default function GuardiansPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const classId = usePageParam('classId');
  const { data } = useAction('get-class', { schoolId, classId });
  return (
    <Screen title={data ? texts.className(data.name) : texts.title} layout="wide">
      <ClassGuardians schoolId={schoolId} classId={classId} />
    </Screen>
  );
}
