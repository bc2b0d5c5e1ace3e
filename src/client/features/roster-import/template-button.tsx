import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { FileAtHandCard } from '../../components/file-at-hand';
import { Caption } from '../../components/text';
import { callAction } from '../../lib/cloud-client';
import { useFile } from '../../lib/use-file';
import { texts } from './texts';

/** An empty sheet for who has none yet. */
export function TemplateButton({ schoolId }: { schoolId: string }): ReactElement {
  const { underWay, atHand, failure, make, finish } = useFile<'template'>();
  const ask = (): Promise<void> => make('template', () => callAction('get-roster-template', { schoolId }));
  return (
    <>
      <Button kind="quiet" isLoading={underWay !== null} onPress={() => void ask()}>
        {texts.template}
      </Button>
      {failure && <Caption tone="danger">{failure}</Caption>}
      {atHand && (
        <FileAtHandCard fileName={atHand.fileName} step={atHand.step} onFinish={() => void finish()} />
      )}
    </>
  );
}
