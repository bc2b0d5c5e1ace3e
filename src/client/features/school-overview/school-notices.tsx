import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, LoadingState } from '../../components/states';
import { Caption } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { openPage } from '../../lib/routes';
import { useAction } from '../../lib/use-action';
import type { SchoolNotice } from './class-needs';
import { keyOf } from './merge-notices';
import { NoticePanel } from './notice-panel';
import { PastNotice } from './past-notice';
import { schoolTotals } from './school-totals';
import { texts } from './texts';
import { useSchoolNotices } from './use-school-notices';
import { WithdrawSheet } from './withdraw-sheet';

export interface SchoolNoticesProps {
  schoolId: string;
  /** What can be handed in of a notice. */
  handIn: (notice: SchoolNotice) => ReactNode;
}

/** The school's notices: open ones with their classes, what is over below, older ones on demand. */
export function SchoolNotices({ schoolId, handIn }: SchoolNoticesProps): ReactElement | null {
  const { notices, error, reload, loadMore, isLoadingMore } = useSchoolNotices(schoolId);
  const { data: school } = useAction('list-classes', { schoolId });
  const [withdrawing, setWithdrawing] = useState<SchoolNotice | null>(null);
  if (!notices) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  if (notices.length === 0) {
    // Without children the first step is the roster (school-head.tsx), not a letter.
    if (school && schoolTotals(school.classes).students === 0) return null;
    return <EmptyState title={texts.noNotices} detail={texts.noNoticesDetail} />;
  }
  const open = notices.filter((notice) => notice.status === 'open');
  const past = notices.filter((notice) => notice.status !== 'open');
  const openTally = (notice: SchoolNotice, classId: string): void =>
    openPage('tally', { schoolId, classId, noticeId: notice.noticeId, round: notice.round });
  const copy = ({ noticeId }: SchoolNotice): void => openPage('publish', { schoolId, copy: noticeId });
  return (
    <>
      {error !== null && <Caption tone="warn">{texts.stale}</Caption>}
      {open.length > 0 && (
        <Section title={texts.open}>
          {open.map((notice, index) => (
            <NoticePanel
              key={keyOf(notice)}
              notice={notice}
              handIn={handIn(notice)}
              classes={index === 0 ? 'open' : 'folded'}
              onOpenClass={(classId) => openTally(notice, classId)}
              onCorrect={() => openPage('correct', { schoolId, noticeId: notice.noticeId })}
              onCopy={() => copy(notice)}
              onWithdraw={() => setWithdrawing(notice)}
            />
          ))}
        </Section>
      )}
      {past.length > 0 && (
        <Section title={texts.past}>
          <Card tone="flush">
            {past.map((notice) => (
              <PastNotice
                key={keyOf(notice)}
                notice={notice}
                handIn={handIn(notice)}
                onOpenClass={(classId) => openTally(notice, classId)}
                onCopy={() => copy(notice)}
              />
            ))}
          </Card>
        </Section>
      )}
      {loadMore && (
        <Button kind="quiet" isLoading={isLoadingMore} onPress={() => void loadMore()}>
          {texts.more}
        </Button>
      )}
      {withdrawing && (
        <WithdrawSheet
          schoolId={schoolId}
          notice={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={() => {
            setWithdrawing(null);
            void reload();
          }}
        />
      )}
    </>
  );
}
