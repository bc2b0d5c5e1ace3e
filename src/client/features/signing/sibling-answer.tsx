import type { Level } from '@shared/domain/notice';
import { formatMoment } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Caption, Paragraph } from '../../components/text';
import { openPage } from '../../lib/routes';
import styles from './signed.module.css';
import { SIGNING_TEXTS } from './texts';
import type { GivenState, SigningState } from './use-signing';

export interface SiblingQuestionProps {
  studentName: string;
  level: Level;
  state: SigningState;
  /** One tap of its own: what was given for the first child is given for this one. */
  onAnswer: () => void;
  /** The longer way: the letter again, a new signature. */
  otherWay: ReactNode;
}

/** Asks whether the same answer is to be given for a sibling, whose name is the largest thing on it. */
export function SiblingQuestion(props: SiblingQuestionProps): ReactElement {
  const { studentName, level, state, onAnswer, otherWay } = props;
  const label = level === 'sign' ? SIGNING_TEXTS.alsoSign : SIGNING_TEXTS.alsoConfirm;
  return (
    <Card tone="accent">
      <Stack>
        <Name>{studentName}</Name>
        <Paragraph>{SIGNING_TEXTS.siblingSame}</Paragraph>
        {state.step === 'open' && state.failure && <Paragraph tone="danger">{state.failure}</Paragraph>}
        <Button onPress={onAnswer} isLoading={state.step === 'sending'}>
          {label(studentName)}
        </Button>
        {otherWay}
      </Stack>
    </Card>
  );
}

export interface SiblingAnsweredProps {
  studentName: string;
  level: Level;
  state: GivenState;
}

/** The sibling's own receipt, beside the first child's. */
export function SiblingAnswered({ studentName, level, state }: SiblingAnsweredProps): ReactElement {
  const isSent = state.step === 'sent';
  return (
    <Card>
      <Stack>
        <Name>{studentName}</Name>
        <View {...aria({ role: 'status', live: 'polite' })}>
          <Paragraph tone={isSent ? 'accent' : 'warn'}>
            {isSent ? SIGNING_TEXTS.doneFor(studentName, level) : SIGNING_TEXTS.saved}
          </Paragraph>
        </View>
        <Caption>{formatMoment(isSent ? state.receipt.answeredAt : state.savedAt)}</Caption>
        {isSent && (
          <Button kind="quiet" onPress={() => openPage('receipts', { id: state.receipt.receiptId })}>
            {SIGNING_TEXTS.seeReceiptOf(studentName)}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Name({ children }: { children: string }): ReactElement {
  return (
    <View className={styles.name} {...aria({ role: 'heading', level: 2 })}>
      {children}
    </View>
  );
}
