import type { ReactElement } from 'react';
import { OrgHead } from '../../../../features/bureau/org-head';
import { OrgNotices } from '../../../../features/bureau/org-notices';
import { texts } from '../../../../features/bureau/texts';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** The desk of an org above the school: its letters, and how each part below answered the last of them. */
export default function BureauHomePage(): ReactElement {
  const orgId = usePageParam('orgId');
  return (
    <Screen title={texts.title} layout="wide">
      <OrgHead orgId={orgId} />
      <OrgNotices orgId={orgId} />
    </Screen>
  );
}
