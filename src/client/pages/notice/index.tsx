import type { ReactElement } from 'react';
import { usePageParam } from '../../lib/routes';
import { NoticeOfChild } from './notice-of-child';
import { SharedNotice } from './shared-notice';

/** A letter for one child. A card shared into a class group names no child, so that is settled first. */
export default function NoticePage(): ReactElement {
  const noticeId = usePageParam('noticeId');
  const studentId = usePageParam('studentId');
  if (studentId) return <NoticeOfChild noticeId={noticeId} studentId={studentId} />;
  return <SharedNotice noticeId={noticeId} />;
}
