import type { ReactElement, ReactNode } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { readErrorText } from '../../lib/error-text';
import { isUntouched } from './draft';
import { DraftForm } from './draft-form';
import { PendingPublication } from './pending-publication';
import { previewOf, type PreviewedLetter } from './preview';
import { PreviewSheet } from './preview-sheet';
import type { PublishTask } from './publish-task';
import { PublishDialog } from './publish-dialog';
import { PublishedView } from './published-view';
import type { PublishPageState } from './use-publish-page';

export interface PublishBodyProps {
  schoolId: string;
  task: PublishTask;
  state: PublishPageState;
  /** Renders the letter with the very components that families read and sign it with. */
  renderPreview: (preview: PreviewedLetter) => ReactNode;
  /** Another way to begin: a letter written elsewhere. */
  letterImport: ReactNode;
  onBack: () => void;
}

/** Writing a letter, waiting for its publication to be confirmed, or what happens after it. */
export function PublishBody(props: PublishBodyProps): ReactElement {
  const { schoolId, task, state, renderPreview, letterImport, onBack } = props;
  const { publishing, classes, audience, sheet, setSheet } = state;
  if (publishing.published) {
    const { published, draft } = publishing;
    return <PublishedView schoolId={schoolId} published={published} title={draft.title} onBack={onBack} />;
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
        task={task}
        publishing={publishing}
        problems={state.problems}
        templates={state.templates}
        classes={classes.data.classes}
        letterImport={letterImport}
      />
      <PreviewSheet isOpen={sheet === 'preview'} onClose={close}>
        {renderPreview(previewOf(publishing.draft, classes.data.schoolName, Date.now()))}
      </PreviewSheet>
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

/** Whether the letter still reads as the template it started from: replacing it loses nobody's words. */
export function isAsItBegan({ publishing: { draft }, templates }: PublishPageState): boolean {
  const template = templates.find(({ key }) => key === draft.templateKey);
  return template !== undefined && isUntouched(draft, template);
}

/** While the question to publish is still open, its own button shows that it is being sent. */
function isUnsettled({ publishing, sheet }: PublishPageState): boolean {
  return publishing.draft.sentAt !== null && sheet !== 'confirm';
}
