import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { NOTICE_TEXTS } from './texts';
import type { Listening } from './use-listening';

/** Has the letter read aloud; for eyes that are tired, and for those who never learned to read well. */
export function ListenButton({ listening: { state, toggle } }: { listening: Listening }): ReactElement {
  return (
    <Button kind="quiet" size="small" label={NOTICE_TEXTS.listenLabel[state]} onPress={toggle}>
      {NOTICE_TEXTS.listen[state]}
    </Button>
  );
}
