import { KIND_NAMES } from '@shared/domain/notice';
import { formatMoment } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { ConfirmDialog } from '../../components/sheet';
import { Caption, Heading } from '../../components/text';
import { openPage } from '../../lib/routes';
import styles from './scheduled-notices.module.css';
import { texts } from './texts';
import { useScheduledNotices, type ScheduledNotice } from './use-scheduled-notices';

/** The timer comes every five minutes; later than this it could not send the letter. */
const OVERDUE_AFTER_MS = 15 * 60_000;

/** Letters that wait for their time; nothing at all while there are none. */
export function ScheduledNotices({ schoolId }: { schoolId: string }): ReactElement | null {
  const { items, isBusy, sendNow, cancel } = useScheduledNotices(schoolId);
  const [asked, setAsked] = useState<{ notice: ScheduledNotice; what: 'send' | 'cancel' } | null>(null);
  if (items.length === 0) return null;
  const isSending = asked?.what === 'send';
  const confirm = (): void => {
    if (asked) void (isSending ? sendNow(asked.notice) : cancel(asked.notice));
    setAsked(null);
  };
  return (
    <Section title={texts.title}>
      <Caption>{texts.note}</Caption>
      {items.map((notice) => (
        <ScheduledCard
          key={notice.noticeId}
          notice={notice}
          isBusy={isBusy}
          onChange={() => openPage('publish', { schoolId, change: notice.noticeId })}
          onSend={() => setAsked({ notice, what: 'send' })}
          onCancel={() => setAsked({ notice, what: 'cancel' })}
        />
      ))}
      <ConfirmDialog
        isOpen={asked !== null}
        title={isSending ? texts.sendTitle : texts.cancelTitle}
        text={asked ? (isSending ? texts.sendText : texts.cancelText)(asked.notice.title) : ''}
        confirmLabel={isSending ? texts.sendConfirm : texts.cancelConfirm}
        kind={isSending ? 'primary' : 'danger'}
        onConfirm={confirm}
        onCancel={() => setAsked(null)}
      />
    </Section>
  );
}

interface ScheduledCardProps {
  notice: ScheduledNotice;
  isBusy: boolean;
  onChange: () => void;
  onSend: () => void;
  onCancel: () => void;
}

function ScheduledCard({ notice, isBusy, onChange, onSend, onCancel }: ScheduledCardProps): ReactElement {
  const { title, kind, classes, lodging, publishAt } = notice;
  const lateMs = Date.now() - publishAt;
  return (
    <Card>
      <View className={styles.card}>
        <Heading level="item">{title}</Heading>
        {lateMs > OVERDUE_AFTER_MS ? (
          <Caption tone="danger">{texts.overdue}</Caption>
        ) : (
          <Caption tone="accent">{lateMs > 0 ? texts.late : texts.at(formatMoment(publishAt))}</Caption>
        )}
        <Caption>{`${texts.facts(KIND_NAMES[kind], classes)}${texts.part[lodging]}`}</Caption>
        <View className={styles.actions}>
          <Button kind="text" size="small" isDisabled={isBusy} onPress={onChange}>
            {texts.change}
          </Button>
          <Button kind="text" size="small" isDisabled={isBusy} onPress={onSend}>
            {texts.sendNow}
          </Button>
          <Button kind="text" size="small" isDisabled={isBusy} onPress={onCancel}>
            {texts.cancel}
          </Button>
        </View>
      </View>
    </Card>
  );
}
