import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { EmptyState, ErrorState, LoadingState } from '../../components/states';
import { Paragraph } from '../../components/text';
import { FamilyTabs } from '../../features/me/family-tabs';
import { ChildFilter } from '../../features/receipts/child-filter';
import { ReceiptList } from '../../features/receipts/receipt-list';
import { RECEIPTS_TEXTS } from '../../features/receipts/texts';
import { useReceipts, type Receipts } from '../../features/receipts/use-receipts';
import { readErrorText } from '../../lib/error-text';
import { openPage } from '../../lib/routes';
import { useMe, type MyChild } from '../../lib/session';
import { Screen } from '../../screen';

/** Every answer given for one's children, newest first. */
export function AllReceipts(): ReactElement {
  const receipts = useReceipts();
  const children = useMe().data?.children ?? [];
  const { error, reload } = receipts;
  return (
    <Screen title={RECEIPTS_TEXTS.pageTitle} footer={<FamilyTabs current="receipts" />}>
      {receipts.items ? (
        <FilteredReceipts receipts={receipts} children={children} />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
      ) : (
        <LoadingState />
      )}
    </Screen>
  );
}

function FilteredReceipts({
  receipts,
  children,
}: {
  receipts: Receipts;
  children: readonly MyChild[];
}): ReactElement {
  const [childId, setChildId] = useState<string | null>(null);
  const child = children.find((candidate) => candidate.studentId === childId);
  const items = (receipts.items ?? []).filter((item) => !child || item.studentId === child.studentId);
  const title = child ? RECEIPTS_TEXTS.emptyForChild(child.studentName) : RECEIPTS_TEXTS.empty;
  return (
    <>
      <ChildFilter children={children} value={child?.studentId ?? null} onChange={setChildId} />
      {items.length === 0 && !receipts.hasMore ? (
        <EmptyState title={title} detail={RECEIPTS_TEXTS.emptyDetail} />
      ) : (
        <ReceiptList items={items} onOpen={(id) => openPage('receipts', { id })} />
      )}
      {receipts.moreFailure && <Paragraph tone="danger">{receipts.moreFailure}</Paragraph>}
      {receipts.hasMore && (
        <Button kind="quiet" isLoading={receipts.isLoadingMore} onPress={() => void receipts.loadMore()}>
          {RECEIPTS_TEXTS.more}
        </Button>
      )}
    </>
  );
}
