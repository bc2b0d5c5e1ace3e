import type { ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { NoticeAction, isAnswerable } from '../../features/notice/notice-action';
import { NOTICE_TEXTS } from '../../features/notice/texts';
import { useNotice, useReportOpened, type Notice } from '../../features/notice/use-notice';
import { useSigning } from '../../features/signing/use-signing';
import { readErrorText } from '../../lib/error-text';
import { openPage } from '../../lib/routes';
import { Screen } from '../../screen';
import { signingTargetOf } from '../signing-target';
import { NoticeContent } from './notice-content';

/** The letter for one child, with the one thing to do at its foot. */
export function NoticeOfChild({
  noticeId,
  studentId,
}: {
  noticeId: string;
  studentId: string;
}): ReactElement {
  const { data: notice, error, reload } = useNotice(noticeId, studentId);
  const signing = useSigning();
  useReportOpened(notice);
  const { step } = signing.state;
  const confirm = async (read: Notice): Promise<void> => {
    const given = { signerName: read.signer.name, strokes: null };
    const { step: outcome } = await signing.submit(signingTargetOf(read), given);
    if (outcome === 'refused') await reload();
  };
  const isAsked = notice !== null && isAnswerable(notice) && step !== 'sent' && step !== 'waiting';
  const action = isAsked ? (
    <NoticeAction
      notice={notice}
      isSending={step === 'sending'}
      onSign={() => openPage('sign', { noticeId, studentId, read: notice.versionHash })}
      onConfirm={() => void confirm(notice)}
    />
  ) : undefined;
  return (
    <Screen title={NOTICE_TEXTS.pageTitle} footer={action}>
      {notice ? (
        <NoticeContent notice={notice} signing={signing} />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
      ) : (
        <LoadingState cards={1} />
      )}
    </Screen>
  );
}
