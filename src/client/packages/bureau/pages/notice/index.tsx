import type { ReactElement } from 'react';
import { OrgNoticeView } from '../../../../features/bureau/org-notice';
import { texts } from '../../../../features/bureau/texts';
import { Letter } from '../../../../features/notice/letter';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** One letter of an org above the school, by 学区 and school. */
export default function OrgNoticePage(): ReactElement {
  const orgId = usePageParam('orgId');
  const noticeId = usePageParam('noticeId');
  return (
    <Screen title={texts.noticeTitle} layout="wide">
      <OrgNoticeView
        orgId={orgId}
        noticeId={noticeId}
        renderLetter={(blocks) => <Letter blocks={blocks} />}
      />
    </Screen>
  );
}
