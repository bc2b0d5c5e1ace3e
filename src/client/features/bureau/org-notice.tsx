import type { Block } from '@shared/domain/letter';
import { View } from '@tarojs/components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Sheet } from '../../components/sheet';
import { ErrorState, LoadingState } from '../../components/states';
import { Caption } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { useLive } from '../../lib/use-live';
import styles from './bureau.module.css';
import { HelpCard } from './help-card';
import { NodeTable } from './node-table';
import { NoticeFacts } from './notice-facts';
import { schoolsToHelp } from './schools-to-help';
import { texts } from './texts';
import { WithdrawOrgSheet } from './withdraw-org-sheet';

/** A county's sums cost more than a school's. */
const EVERY_MS = 60_000;

export interface OrgNoticeViewProps {
  orgId: string;
  noticeId: string;
  /** Renders the text with the very component that families read it with. */
  renderLetter: (blocks: readonly Block[]) => ReactNode;
}

/** One letter from above: its sums, where to lend a hand, and every 学区 and school it is for. */
export function OrgNoticeView({ orgId, noticeId, renderLetter }: OrgNoticeViewProps): ReactElement {
  const { data, error, reload } = useLive('get-org-figures', { orgId, noticeId }, EVERY_MS);
  const [sheet, setSheet] = useState<'letter' | 'withdraw' | null>(null);
  if (!data) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  const close = (): void => setSheet(null);
  const isOpen = data.status === 'open';
  return (
    <>
      {error !== null && <Caption tone="warn">{texts.stale}</Caption>}
      <View className={styles.desk}>
        <View className={styles.deskSide}>
          <Card>
            <NoticeFacts notice={data} />
            <View className={styles.tools}>
              <Button kind="text" size="small" onPress={() => setSheet('letter')}>
                {texts.readLetter}
              </Button>
              {isOpen && data.isOwn && (
                <Button kind="text" size="small" onPress={() => setSheet('withdraw')}>
                  {texts.withdraw}
                </Button>
              )}
            </View>
          </Card>
        </View>
        <View className={styles.deskSide}>
          {isOpen && <HelpCard schools={schoolsToHelp(data.level, data.nodes)} />}
        </View>
        <View className={styles.deskTable}>
          <NodeTable level={data.level} nodes={data.nodes} />
        </View>
      </View>
      <Sheet isOpen={sheet === 'letter'} title={data.title} onClose={close}>
        {renderLetter(data.blocks)}
      </Sheet>
      {sheet === 'withdraw' && (
        <WithdrawOrgSheet
          {...{ orgId, noticeId, title: data.title }}
          onClose={close}
          onDone={() => {
            close();
            void reload();
          }}
        />
      )}
    </>
  );
}
