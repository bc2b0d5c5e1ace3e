import type { ReactElement } from 'react';
import { ErrorState, LoadingState } from '../../components/states';
import { LinkHelp } from '../../features/linking/link-help';
import { ChooseChild } from '../../features/notice/choose-child';
import { NOTICE_TEXTS } from '../../features/notice/texts';
import { errorText } from '../../lib/error-text';
import { replacePage, usePageParam } from '../../lib/routes';
import { useMe } from '../../lib/session';
import { Screen } from '../../screen';
import { NoticeOfChild } from './notice-of-child';

/** A letter for one child. A card shared into a class group names no child, so that is asked first. */
export default function NoticePage(): ReactElement {
  const noticeId = usePageParam('noticeId');
  const named = usePageParam('studentId');
  const me = useMe();
  const children = me.data?.children ?? [];
  const only = children.length === 1 ? children[0]?.studentId : undefined;
  const studentId = named || only;
  if (studentId) return <NoticeOfChild noticeId={noticeId} studentId={studentId} />;
  const choose = (chosen: string): void => replacePage('notice', { noticeId, studentId: chosen });
  return (
    <Screen title={NOTICE_TEXTS.pageTitle}>
      {!me.data && me.error ? (
        <ErrorState sentence={errorText(me.error)} onRetry={() => void me.reload()} />
      ) : null}
      {!me.data && !me.error ? <LoadingState cards={1} /> : null}
      {me.data && children.length === 0 ? <LinkHelp /> : null}
      {children.length > 1 ? <ChooseChild children={children} onChoose={choose} /> : null}
    </Screen>
  );
}
