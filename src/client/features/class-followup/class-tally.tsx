import { View } from '@tarojs/components';
import { KIND_NAMES } from '@shared/domain/notice';
import { formatDay } from '@shared/domain/school-day';
import type { ReactElement, ReactNode } from 'react';
import { Card } from '../../components/card';
import { ErrorState, LoadingState } from '../../components/states';
import { Caption, Heading, Paragraph } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { letterCard } from '../../lib/share-card';
import type { ActionState } from '../../lib/use-action';
import { useLive } from '../../lib/use-live';
import styles from './class-followup.module.css';
import { NudgeCard } from './nudge-card';
import { nudgeText } from './nudge';
import { groupByNeed, reachedChildren, type ChildView, type TallyView } from './order-by-need';
import { LeaverList, ReachedList } from './reached-list';
import type { TickedList } from './recording';
import { StillToReach } from './still-to-reach';
import { TallyFigures } from './tally-figures';
import { LEVEL_VERBS, texts } from './texts';

const LIVE_MS = 4_000;

/** One round in one class, asked again every few seconds while it is on the screen. */
export function useClassTally(input: {
  schoolId: string;
  classId: string;
  noticeId: string;
  round: number;
}): ActionState<TallyView> {
  return useLive('get-tally', input, LIVE_MS);
}

export interface ClassTallyProps {
  state: ActionState<TallyView>;
  /** Opens the form that records an answer from paper, the phone or a visit. */
  onRecord: (child: ChildView, tally: TallyView) => void;
  /** The list of children being ticked, to record all of them at once. */
  ticked: TickedList;
  onRecordTicked: (children: ChildView[], tally: TallyView) => void;
  /** Shows the photo of a child's paper slip. */
  onSlip: (child: ChildView) => void;
  /** What can be printed and handed in of it. */
  handIn: (tally: TallyView) => ReactNode;
}

/** One round in one class: figures and the group's reminder beside the lists of children. */
export function ClassTally(props: ClassTallyProps): ReactElement {
  const { state, onRecord, ticked, onRecordTicked, onSlip, handIn } = props;
  const { data, error, reload } = state;
  if (!data) {
    return error ? (
      <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
    ) : (
      <LoadingState />
    );
  }
  const groups = groupByNeed(data.level, data.children);
  const isOpen = data.status === 'open';
  return (
    <>
      {error !== null && <Caption tone="warn">{texts.stale}</Caption>}
      <View>
        <Heading level="page">{data.title}</Heading>
        <Caption>
          {`${data.className} · ${texts.sent(KIND_NAMES[data.kind], formatDay(data.publishedAt))}`}
        </Caption>
        <View className={styles.headActions}>{handIn(data)}</View>
      </View>
      <View className={styles.board}>
        <View className={styles.figures}>
          <Standing tally={data} />
          <TallyFigures tally={data} />
        </View>
        <View className={styles.still}>
          {data.status !== 'withdrawn' && (
            <StillToReach
              level={data.level}
              groups={groups}
              onSlip={onSlip}
              recording={
                isOpen
                  ? {
                      ticked,
                      onRecord: (child) => onRecord(child, data),
                      onRecordTicked: (children) => onRecordTicked(children, data),
                    }
                  : undefined
              }
            />
          )}
        </View>
        <View className={styles.nudging}>{isOpen && groups.length > 0 && <Nudge tally={data} />}</View>
        <View className={styles.reached}>
          <ReachedList
            verb={LEVEL_VERBS[data.level]}
            reached={reachedChildren(data.level, data.children)}
            onSlip={onSlip}
          />
          <LeaverList leavers={data.children.filter((child) => child.hasLeft)} onSlip={onSlip} />
        </View>
      </View>
    </>
  );
}

function Standing({
  tally: { status, withdrawnReason, nextRound },
}: {
  tally: TallyView;
}): ReactElement | null {
  if (status === 'open') return null;
  if (status === 'closed') {
    return (
      <Card tone="warn">
        <Paragraph>{nextRound === undefined ? texts.closed : texts.replaced}</Paragraph>
      </Card>
    );
  }
  return (
    <Card tone="warn">
      <Heading level="item">{texts.withdrawn}</Heading>
      {withdrawnReason && <Paragraph>{texts.withdrawnReason(withdrawnReason)}</Paragraph>}
      <Caption tone="warn">{texts.withdrawnNext}</Caption>
    </Card>
  );
}

function Nudge({ tally }: { tally: TallyView }): ReactElement {
  const { noticeId, title, level, children, deadlineAt } = tally;
  const open = groupByNeed(level, children);
  const countOf = (groups: typeof open): number =>
    groups.reduce((sum, group) => sum + group.children.length, 0);
  const text = nudgeText({
    title,
    level,
    remaining: countOf(open),
    unlinked: countOf(open.filter((group) => group.state === 'unlinked')),
    deadlineAt,
    now: Date.now(),
  });
  return <NudgeCard text={text} card={letterCard({ noticeId, title })} />;
}
