import { KIND_NAMES } from '@shared/domain/notice';
import { formatDay } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Badge } from '../../components/badge';
import { Card } from '../../components/card';
import { Row, Stack } from '../../components/section';
import { Caption, Heading } from '../../components/text';
import { loadAction } from '../../lib/action-cache';
import type { LinkedPictures } from '../../lib/letter-pictures';
import { BodySizeButton } from './body-size-button';
import { Letter } from './letter';
import { ListenButton } from './listen-button';
import styles from './notice-letter.module.css';
import { NOTICE_TEXTS } from './texts';
import type { Listening } from './use-listening';
import type { Notice } from './use-notice';

export interface NoticeLetterProps {
  notice: Notice;
  now: number;
  /** Null where nothing can read aloud. */
  listening: Listening | null;
  /** Where the pictures come from, when not with the notice: in a preview. */
  pictures?: LinkedPictures;
  /** The id of the element at the letter's end. */
  endId: string;
}

/** The letter with its head: what it is, from whom, since when, and by when an answer is wished for. */
export function NoticeLetter({ notice, pictures, now, listening, endId }: NoticeLetterProps): ReactElement {
  return (
    <Card>
      <Stack>
        <View className={styles.top}>
          <Row>
            <Badge tone="accent">{KIND_NAMES[notice.kind]}</Badge>
          </Row>
          <Row>
            {listening && <ListenButton listening={listening} />}
            <BodySizeButton />
          </Row>
        </View>
        <Heading level="page">{notice.title}</Heading>
        <Caption>
          {NOTICE_TEXTS.from(notice.fromOrgName ?? notice.schoolName, formatDay(notice.publishedAt))}
        </Caption>
        <DeadlineLine notice={notice} now={now} />
        <CorrectionNote notice={notice} />
        <View className={styles.rule} />
        <Letter
          blocks={notice.blocks}
          pictures={pictures ?? { links: notice.pictures, reload: () => reload(notice) }}
          spokenBlock={listening?.blockAt}
        />
        <View id={endId} className={styles.end} />
      </Stack>
    </Card>
  );
}

/** That the text was put right; and where families are asked again, why, since many have answered it once already. */
function CorrectionNote({ notice }: { notice: Notice }): ReactElement | null {
  const { version, level, correctionReason, status, child } = notice;
  const isAsked = status === 'open' && child.state !== 'answered';
  if (correctionReason && isAsked) {
    return (
      <Caption tone="warn">
        {`${NOTICE_TEXTS.askedAgain[level]}${NOTICE_TEXTS.askedBecause(correctionReason)}`}
      </Caption>
    );
  }
  return version > 1 ? <Caption tone="warn">{NOTICE_TEXTS.corrected(version)}</Caption> : null;
}

/** Only while an answer is still wished for. */
function DeadlineLine({ notice, now }: { notice: Notice; now: number }): ReactElement | null {
  const { deadlineAt, level, status, child } = notice;
  if (deadlineAt === null || status !== 'open' || child.state === 'answered') return null;
  if (now > deadlineAt) return <Caption tone="danger">{NOTICE_TEXTS.overdue[level]}</Caption>;
  return <Caption>{NOTICE_TEXTS.deadline[level](formatDay(deadlineAt))}</Caption>;
}

/** Links to pictures expire; the letter asked for anew comes with new ones. */
function reload({ noticeId, child: { studentId } }: Notice): Promise<void> {
  return loadAction('get-notice', { noticeId, studentId });
}
