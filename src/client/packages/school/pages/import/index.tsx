import type { ReactElement } from 'react';
import { ImportActions } from '../../../../features/roster-import/import-actions';
import { ImportBody } from '../../../../features/roster-import/import-body';
import { useRosterImport } from '../../../../features/roster-import/use-roster-import';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** From a sheet to the school's roster; nothing changes before it is confirmed. */
export default function ImportPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const rosterImport = useRosterImport(schoolId);
  const { step } = rosterImport;
  const footer =
    step.name === 'preview' ? (
      <ImportActions rosterImport={rosterImport} preview={step.preview} />
    ) : undefined;
  return (
    <Screen title="导入花名册" layout="wide" footer={footer}>
      <ImportBody schoolId={schoolId} rosterImport={rosterImport} />
    </Screen>
  );
}
