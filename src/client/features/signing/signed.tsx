import type { Level } from '@shared/domain/notice';
import { formatMoment } from '@shared/domain/school-day';
import type { Relation } from '@shared/domain/roles';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Stack } from '../../components/section';
import { Heading, Paragraph } from '../../components/text';
import { openPage, replacePage, restartAt } from '../../lib/routes';
import styles from './signed.module.css';
import { SIGNING_TEXTS } from './texts';
import type { GivenState, SignedReceipt, SigningTarget } from './use-signing';

/** The next thing to do, when something is left. */
export interface NextLetter {
  noticeId: string;
  studentId: string;
  studentName: string;
  title: string;
}

export interface SignedProps {
  target: SigningTarget;
  level: Level;
  relation: Relation;
  state: GivenState;
  /** The same letter for this child's siblings. */
  siblings: ReactNode;
  next: NextLetter | null;
}

/** What has been recorded, for whom and when, and what comes next. */
export function Signed(props: SignedProps): ReactElement {
  const { target, level, relation, state, siblings, next } = props;
  const isSent = state.step === 'sent';
  const facts = SIGNING_TEXTS.facts;
  // It takes the place of a page that was scrolled down to the pad.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  return (
    <>
      <View className={styles.head} {...aria({ role: 'status', live: 'polite' })}>
        <View className={isSent ? styles.tick : styles.clock} />
        <View className={styles.name} {...aria({ role: 'heading', level: 1 })}>
          {target.studentName}
        </View>
        <Heading>{isSent ? SIGNING_TEXTS.done[level] : SIGNING_TEXTS.saved}</Heading>
      </View>
      <Card tone="flush">
        <ListRow title={target.title} detail={facts.letter} />
        <ListRow
          title={SIGNING_TEXTS.relation(state.signerName, relation)}
          detail={SIGNING_TEXTS.signerFact[level]}
        />
        {isSent ? (
          <ListRow title={momentOf(state.receipt)} detail={facts.moment} />
        ) : (
          <ListRow title={formatMoment(state.savedAt)} detail={facts.savedAt} />
        )}
      </Card>
      <Aside state={state} />
      {siblings}
      <Stack>
        {next && <NextLetterButton noticeId={target.noticeId} next={next} />}
        {isSent && (
          <Button kind="quiet" onPress={() => openPage('receipts', { id: state.receipt.receiptId })}>
            {siblings ? SIGNING_TEXTS.seeReceiptOf(target.studentName) : SIGNING_TEXTS.seeReceipt}
          </Button>
        )}
        <Button kind={next ? 'text' : 'primary'} onPress={() => restartAt('todo')}>
          {SIGNING_TEXTS.backToTodo}
        </Button>
      </Stack>
    </>
  );
}

function momentOf({ answeredAt, isLate }: SignedReceipt): string {
  return SIGNING_TEXTS.momentWith(
    formatMoment(answeredAt),
    isLate ? SIGNING_TEXTS.late : SIGNING_TEXTS.onTime,
  );
}

/** What is worth knowing beyond the plain facts. */
function Aside({ state }: Pick<SignedProps, 'state'>): ReactElement | null {
  if (state.step === 'waiting') return <Paragraph tone="soft">{SIGNING_TEXTS.savedDetail}</Paragraph>;
  if (state.receipt.outcome === 'covers') return null;
  return <Paragraph tone="soft">{SIGNING_TEXTS[state.receipt.outcome]}</Paragraph>;
}

export interface NextLetterButtonProps {
  noticeId: string;
  next: NextLetter;
  kind?: 'primary' | 'quiet';
}

/** Leads on, naming the child: to the same letter for a sibling, or to whatever is next. */
export function NextLetterButton({ noticeId, next, kind }: NextLetterButtonProps): ReactElement {
  const { studentId, studentName, title } = next;
  const isSame = next.noticeId === noticeId;
  return (
    <Button kind={kind} onPress={() => replacePage('notice', { noticeId: next.noticeId, studentId })}>
      {isSame ? SIGNING_TEXTS.next(studentName) : SIGNING_TEXTS.nextOther(studentName, title)}
    </Button>
  );
}
