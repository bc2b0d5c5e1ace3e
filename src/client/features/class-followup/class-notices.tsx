import { View } from '@tarojs/components';
import { formatRate, goalRate } from '@shared/domain/rates';
import { formatDay } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, LoadingState } from '../../components/states';
import { Caption } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { openPage } from '../../lib/routes';
import { useLive } from '../../lib/use-live';
import styles from './class-followup.module.css';
import { NoticeCard, type ClassNotice } from './notice-card';
import { texts } from './texts';

const LIVE_MS = 4_000;

/** The notices of one class: open ones as rings, what is over below. */
export function ClassNotices({ schoolId, classId }: { schoolId: string; classId: string }): ReactElement {
  const { data, error, reload } = useLive('list-class-tallies', { schoolId, classId }, LIVE_MS);
  if (!data) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  const show = ({ noticeId, round }: ClassNotice): void =>
    openPage('tally', { schoolId, classId, noticeId, round });
  const open = data.items.filter((notice) => notice.status === 'open');
  const past = data.items.filter((notice) => notice.status !== 'open');
  if (data.items.length === 0) return <EmptyState title={texts.none} detail={texts.noneDetail} />;
  return (
    <>
      {error !== null && <Caption tone="warn">{texts.stale}</Caption>}
      {open.length > 0 && (
        <Section title={texts.open}>
          <View className={styles.notices}>
            {open.map((notice) => (
              <NoticeCard key={keyOf(notice)} notice={notice} onPress={() => show(notice)} />
            ))}
          </View>
        </Section>
      )}
      {past.length > 0 && (
        <Section title={texts.past}>
          <Card tone="flush">
            {past.map((notice) => (
              <PastNotice key={keyOf(notice)} notice={notice} onPress={() => show(notice)} />
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}

function PastNotice({ notice, onPress }: { notice: ClassNotice; onPress: () => void }): ReactElement {
  const rate = goalRate(notice.level, notice.counts);
  const words = `${rate.name} ${formatRate(rate)}`;
  return (
    <ListRow
      title={notice.title}
      detail={`${words} · ${formatDay(notice.publishedAt)}`}
      after={<Badge>{texts.statuses[notice.status]}</Badge>}
      onPress={onPress}
      label={texts.openNotice(notice.title, words)}
    />
  );
}

function keyOf({ noticeId, round }: ClassNotice): string {
  return `${noticeId}:${round}`;
}
