import { View } from '@tarojs/components';
import { formatRate, goalRate } from '@shared/domain/rates';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, LoadingState } from '../../components/states';
import { Caption } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { openPage } from '../../lib/routes';
import styles from './bureau.module.css';
import { coursesOf, type OrgNotice } from './course';
import { CourseTable } from './course-table';
import { NoticeFacts } from './notice-facts';
import { texts } from './texts';
import { useOrgNotices } from './use-org-notices';

/** The letters that concern an org, and how each part below it answered the last of them. */
export function OrgNotices({ orgId }: { orgId: string }): ReactElement {
  const [underId, setUnderId] = useState(orgId);
  const { newest, older, error, reload, loadMore, isLoadingMore } = useOrgNotices(orgId, underId);
  if (!newest) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  const notices = [...newest.items, ...older];
  if (notices.length === 0) return <EmptyState title={texts.noNotices} detail={texts.noNoticesDetail} />;
  const courses = coursesOf(newest, underId);
  const under = newest.parts.find(({ id }) => id === underId);
  return (
    <>
      {error !== null && <Caption tone="warn">{texts.stale}</Caption>}
      <NoticeGroup title={texts.open} orgId={orgId} notices={notices.filter(isOpen)} />
      {courses.some(({ steps }) => steps.length > 0) && (
        <Section title={underId === orgId ? texts.course : `${texts.course} · ${under?.name ?? ''}`}>
          <Caption>{texts.courseNote}</Caption>
          <CourseTable courses={courses} onGoInto={setUnderId} />
          {underId !== orgId && (
            <Button kind="quiet" onPress={() => setUnderId(orgId)}>
              {texts.upwards}
            </Button>
          )}
        </Section>
      )}
      <NoticeGroup title={texts.past} orgId={orgId} notices={notices.filter((notice) => !isOpen(notice))} />
      {loadMore && (
        <Button kind="quiet" isLoading={isLoadingMore} onPress={() => void loadMore()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}

interface NoticeGroupProps {
  title: string;
  orgId: string;
  notices: readonly OrgNotice[];
}

function NoticeGroup({ title, orgId, notices }: NoticeGroupProps): ReactElement | null {
  if (notices.length === 0) return null;
  return (
    <Section title={title}>
      <View className={styles.notices}>
        {notices.map((notice) => (
          <Card
            key={notice.noticeId}
            label={texts.rowLabel(notice.title, rateWords(notice))}
            onPress={() => openPage('orgNotice', { orgId, noticeId: notice.noticeId })}
          >
            <NoticeFacts notice={notice} />
          </Card>
        ))}
      </View>
    </Section>
  );
}

function rateWords({ level, counts }: OrgNotice): string {
  const rate = goalRate(level, counts);
  return `${rate.name} ${formatRate(rate)}`;
}

function isOpen({ status }: OrgNotice): boolean {
  return status === 'open';
}
