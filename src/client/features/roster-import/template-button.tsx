import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Caption } from '../../components/text';
import { callAction } from '../../lib/cloud-client';
import { texts } from './texts';
import { useDownload } from './use-download';

/** An empty sheet for who has none yet. */
export function TemplateButton({ schoolId }: { schoolId: string }): ReactElement {
  const { save, isUnderWay, failure } = useDownload(() => callAction('get-roster-template', { schoolId }));
  return (
    <>
      <Button kind="quiet" isLoading={isUnderWay} onPress={() => void save()}>
        {texts.template}
      </Button>
      {failure && <Caption tone="danger">{failure}</Caption>}
    </>
  );
}
