import type { Block } from '@shared/domain/letter';
import type { ReactElement, ReactNode } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { readErrorText } from '../../lib/error-text';
import { DraftForm } from './draft-form';
import { PendingPublication } from './pending-publication';
import { PreviewSheet } from './preview-sheet';
import { PublishDialog } from './publish-dialog';
import { PublishedView } from './published-view';
import type { PublishPageState } from './use-publish-page';

export interface PublishBodyProps {
  schoolId: string;
  state: PublishPageState;
  /** Renders the text with the very component that families read it with. */
  renderLetter: (blocks: readonly Block[]) => ReactNode;
  onBack: () => void;
}

/** Writing a letter, waiting for its publication to be confirmed, or what happens after it. */
export function PublishBody({ schoolId, state, renderLetter, onBack }: PublishBodyProps): ReactElement {
  const { publishing, classes, audience, sheet, setSheet } = state;
  if (publishing.published) {
    return <PublishedView schoolId={schoolId} published={publishing.published} onBack={onBack} />;
  }
  if (isUnsettled(state)) return <PendingPublication publishing={publishing} />;
  if (!classes.data) {
    return classes.error ? (
      <ErrorState sentence={readErrorText(classes.error)} onRetry={() => void classes.reload()} />
    ) : (
      <LoadingState />
    );
  }
  const close = (): void => setSheet(null);
  return (
    <>
      <DraftForm
        schoolId={schoolId}
        publishing={publishing}
        problems={state.problems}
        templates={state.templates}
        classes={classes.data.classes}
      />
      <PreviewSheet
        draft={publishing.draft}
        isOpen={sheet === 'preview'}
        onClose={close}
        renderLetter={renderLetter}
      />
      <PublishDialog
        isOpen={sheet === 'confirm'}
        draft={publishing.draft}
        audience={audience}
        isSending={publishing.isSending}
        onConfirm={() => void state.confirm()}
        onCancel={close}
      />
    </>
  );
}

/** Whether a letter can be written now: not when one is out and unanswered, nor when one was just published. */
export function isWriting(state: PublishPageState): boolean {
  return !state.publishing.published && !isUnsettled(state) && state.classes.data !== null;
}

/** While the question to publish is still open, its own button shows that it is being sent. */
function isUnsettled({ publishing, sheet }: PublishPageState): boolean {
  return publishing.draft.sentAt !== null && sheet !== 'confirm';
}
