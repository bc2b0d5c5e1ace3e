import type { ReactElement } from 'react';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states';
import { texts } from '../../../../features/publishing/texts';
import { useNoticeText } from '../../../../features/publishing/use-notice-text';
import { readErrorText } from '../../../../lib/error-text';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';
import { CorrectLetter } from './correct-letter';

/** Putting right a letter that is out. */
export default function CorrectPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const noticeId = usePageParam('noticeId');
  const { text, error, reload } = useNoticeText(schoolId, noticeId);
  if (text?.status === 'open') return <CorrectLetter schoolId={schoolId} source={text} />;
  return (
    <Screen title={texts.correctPage} layout="wide">
      {text ? (
        <EmptyState title={texts.notCorrectable} />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={reload} />
      ) : (
        <LoadingState />
      )}
    </Screen>
  );
}
