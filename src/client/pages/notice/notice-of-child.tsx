import type { ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { NoticeAction, isAnswerable } from '../../features/notice/notice-action';
import { NOTICE_TEXTS } from '../../features/notice/texts';
import { useListening } from '../../features/notice/use-listening';
import { useNotice, useReportOpened, type Notice } from '../../features/notice/use-notice';
import { useReachedEnd } from '../../features/notice/use-reached-end';
import { isGiven, useSigning } from '../../features/signing/use-signing';
import { readErrorText } from '../../lib/error-text';
import { openPage } from '../../lib/routes';
import { letterCard, useShareCard } from '../../lib/share-card';
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
  useShareCard(notice && letterCard(notice));
  const signing = useSigning();
  useReportOpened(notice);
  const end = useReachedEnd(notice);
  const listening = useListening(notice, end.reach);
  const { step } = signing.state;
  const confirm = async (read: Notice): Promise<void> => {
    const given = { signerName: read.signer.name, strokes: null };
    const { step: outcome } = await signing.submit(signingTargetOf(read), given);
    if (outcome === 'refused') await reload();
  };
  const sign = (read: Notice): void => openPage('sign', { noticeId, studentId, read: read.versionHash });
  const beside = (read: Notice): void => {
    if (read.level === 'confirm') void confirm(read);
    else openPage('sign', { noticeId, studentId, read: read.versionHash, beside: 1 });
  };
  const isAsked = notice !== null && isAnswerable(notice) && !isGiven(signing.state);
  const action = isAsked ? (
    <NoticeAction
      notice={notice}
      isSending={step === 'sending'}
      hasReachedEnd={end.hasReached}
      onReadOn={end.goOn}
      onSign={() => sign(notice)}
      onConfirm={() => void confirm(notice)}
    />
  ) : undefined;
  return (
    <Screen title={NOTICE_TEXTS.pageTitle} footer={action}>
      {notice ? (
        <NoticeContent
          notice={notice}
          state={signing.state}
          listening={listening}
          endId={end.endId}
          onBeside={() => beside(notice)}
        />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
      ) : (
        <LoadingState cards={1} />
      )}
    </Screen>
  );
}
