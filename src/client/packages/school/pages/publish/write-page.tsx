import type { ReactElement } from 'react';
import { LetterImport } from '../../../../features/letter-import/letter-import';
import { fieldsOfLetter } from '../../../../features/publishing/draft';
import { PublishActions } from '../../../../features/publishing/publish-actions';
import { isAsItBegan, isWriting, PublishBody } from '../../../../features/publishing/publish-body';
import type { PublishTask } from '../../../../features/publishing/publish-task';
import { texts } from '../../../../features/publishing/texts';
import { usePublishPage } from '../../../../features/publishing/use-publish-page';
import { canGoBack, goBack, replacePage } from '../../../../lib/routes';
import { Screen } from '../../../../screen';
import { ParentPreview } from '../../parent-preview';

const TITLES = { new: texts.title, copy: texts.copyTitle, change: texts.changeTitle };

export interface WritePageProps {
  schoolId: string;
  task: PublishTask;
}

/** Writing a letter and sending it, or planning it, to classes. */
export function WritePage({ schoolId, task }: WritePageProps): ReactElement {
  const state = usePublishPage(schoolId, task);
  const leave = (): void => (canGoBack() ? goBack() : replacePage('school', { schoolId }));
  const footer = isWriting(state) ? (
    <PublishActions
      problems={state.problemCount}
      onPreview={() => state.setSheet('preview')}
      onPublish={() => state.setSheet('confirm')}
    />
  ) : undefined;
  return (
    <Screen title={TITLES[task.kind]} layout="wide" footer={footer}>
      <PublishBody
        schoolId={schoolId}
        task={task}
        state={state}
        renderPreview={(preview) => <ParentPreview schoolId={schoolId} letter={preview} />}
        letterImport={
          <LetterImport
            schoolId={schoolId}
            hasText={!isAsItBegan(state)}
            onTake={(letter) => state.publishing.change(fieldsOfLetter(letter))}
          />
        }
        onBack={leave}
      />
    </Screen>
  );
}
