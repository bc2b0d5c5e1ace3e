import type { ReactElement } from 'react';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states';
import type { NoticeText } from '../../../../features/publishing/publish-task';
import { texts } from '../../../../features/publishing/texts';
import { useNoticeText } from '../../../../features/publishing/use-notice-text';
import { readErrorText } from '../../../../lib/error-text';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';
import { WritePage } from './write-page';

/** A new letter; with `copy`, one that starts from another's text; with `change`, one that waits to go out. */
export default function PublishPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const copied = usePageParam('copy');
  const changed = usePageParam('change');
  if (changed) return <WriteFrom schoolId={schoolId} noticeId={changed} kind="change" />;
  if (copied) return <WriteFrom schoolId={schoolId} noticeId={copied} kind="copy" />;
  return <WritePage schoolId={schoolId} task={{ kind: 'new' }} />;
}

interface WriteFromProps {
  schoolId: string;
  noticeId: string;
  kind: 'copy' | 'change';
}

function WriteFrom({ schoolId, noticeId, kind }: WriteFromProps): ReactElement {
  const { text, error, reload } = useNoticeText(schoolId, noticeId);
  if (text && canWrite(text, kind)) return <WritePage schoolId={schoolId} task={{ kind, source: text }} />;
  return (
    <Screen title={texts.title} layout="wide">
      {text ? (
        <EmptyState title={texts.notChangeable} />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={reload} />
      ) : (
        <LoadingState />
      )}
    </Screen>
  );
}

/** Any letter can be copied; only one that waits can be changed. */
function canWrite({ status }: NoticeText, kind: WriteFromProps['kind']): boolean {
  return kind === 'copy' || status === 'scheduled';
}
