import type { ReactElement } from 'react';
import { pageUrl } from '../../../../lib/routes';
import { useShareCard } from '../../../../lib/share-card';
import { Screen } from '../../../../screen';
import { TrialLetter } from './trial-letter';

const TITLE = '试读信';

/** Where staff try what families will do. A card in their group opens it; whoever opens it can try. */
export default function TrialPage(): ReactElement {
  useShareCard({ title: '请老师们先试一遍：读信、签字，试签不保存', path: pageUrl('trial') });
  return (
    <Screen title={TITLE}>
      <TrialLetter />
    </Screen>
  );
}
