import type { ReactElement } from 'react';
import { Letter } from '../../../../features/notice/letter';
import { PublishActions } from '../../../../features/publishing/publish-actions';
import { isWriting, PublishBody } from '../../../../features/publishing/publish-body';
import { texts } from '../../../../features/publishing/texts';
import { usePublishPage } from '../../../../features/publishing/use-publish-page';
import { canGoBack, goBack, replacePage, usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** Writing a letter and sending it to classes. */
export default function PublishPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const state = usePublishPage(schoolId);
  const leave = (): void => (canGoBack() ? goBack() : replacePage('school', { schoolId }));
  const footer = isWriting(state) ? (
    <PublishActions
      problems={state.problemCount}
      onPreview={() => state.setSheet('preview')}
      onPublish={() => state.setSheet('confirm')}
    />
  ) : undefined;
  return (
    <Screen title={texts.title} layout="wide" footer={footer}>
      <PublishBody
        schoolId={schoolId}
        state={state}
        renderLetter={(blocks) => <Letter blocks={blocks} />}
        onBack={leave}
      />
    </Screen>
  );
}
