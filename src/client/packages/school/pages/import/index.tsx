import type { ReactElement } from 'react';
import { ImportActions } from '../../../../features/roster-import/import-actions';
import { ImportBody } from '../../../../features/roster-import/import-body';
import { texts } from '../../../../features/roster-import/texts';
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
    <Screen title={texts.title} layout="wide" footer={footer}>
      <ImportBody schoolId={schoolId} rosterImport={rosterImport} />
    </Screen>
  );
}
