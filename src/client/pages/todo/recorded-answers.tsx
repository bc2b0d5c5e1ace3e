import { useState, type ReactElement } from 'react';
import { ObjectionSheet } from '../../features/objection/objection-sheet';
import { UnsentObjections } from '../../features/objection/unsent-objections';
import { useIsObjectionWaiting, type ObjectionTarget } from '../../features/objection/use-objection';
import { RecordedCard } from '../../features/todo/recorded-card';
import { useRecorded } from '../../features/todo/use-recorded';
import { openPage } from '../../lib/routes';

/** What the school recorded for this family's children, each to be looked at, put away or objected to. */
export function RecordedAnswers({ onReload }: { onReload: () => Promise<void> }): ReactElement {
  const { items, acknowledge } = useRecorded();
  const isWaiting = useIsObjectionWaiting();
  const [target, setTarget] = useState<ObjectionTarget | null>(null);
  return (
    <>
      <UnsentObjections />
      {items
        .filter(({ receiptId }) => !isWaiting(receiptId))
        .map((item) => (
          <RecordedCard
            key={item.receiptId}
            item={item}
            onLook={() => openPage('receipts', { id: item.receiptId })}
            onKnown={() => acknowledge(item.receiptId)}
            onObject={() => setTarget(item)}
          />
        ))}
      <ObjectionSheet
        target={target}
        onClose={() => setTarget(null)}
        onDone={() => {
          setTarget(null);
          void onReload();
        }}
      />
    </>
  );
}
