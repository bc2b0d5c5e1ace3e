import type { ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { useNotice } from '../../features/notice/use-notice';
import { SIGNING_TEXTS } from '../../features/signing/texts';
import { readErrorText } from '../../lib/error-text';
import { usePageParam } from '../../lib/routes';
import { Screen } from '../../screen';
import { SignContent } from './sign-content';

/** Signing one letter for one child. `read` is the hash of the text that was on the screen before. */
export default function SignPage(): ReactElement {
  const noticeId = usePageParam('noticeId');
  const studentId = usePageParam('studentId');
  const readHash = usePageParam('read');
  const isBeside = usePageParam('beside') !== '';
  const { data: notice, error, reload } = useNotice(noticeId, studentId);
  return (
    <Screen title={SIGNING_TEXTS.pageTitle}>
      {notice ? (
        <SignContent notice={notice} readHash={readHash} purpose={isBeside ? 'beside' : 'answer'} />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
      ) : (
        <LoadingState cards={2} />
      )}
    </Screen>
  );
}
