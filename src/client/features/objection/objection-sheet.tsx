import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-input';
import { useDraft } from '../../lib/drafts';
import styles from './objection.module.css';
import { OBJECTION_TEXTS } from './texts';
import { useObjection, type ObjectionTarget } from './use-objection';

const OTHER = OBJECTION_TEXTS.reasons[OBJECTION_TEXTS.reasons.length - 1] ?? '';
const LONGEST = 100;

interface ObjectionForm {
  reason: string | null;
  words: string;
}

export interface ObjectionSheetProps {
  /** Null keeps the sheet closed. */
  target: ObjectionTarget | null;
  onClose: () => void;
  /** After it was taken, or is safely kept on the phone. */
  onDone: () => void;
}

/** A guardian says that what the school recorded is not the family's answer, and why. */
export function ObjectionSheet({ target, ...on }: ObjectionSheetProps): ReactElement | null {
  return target ? <ObjectionFormSheet key={target.receiptId} target={target} {...on} /> : null;
}

function ObjectionFormSheet({
  target,
  onClose,
  onDone,
}: Omit<ObjectionSheetProps, 'target'> & { target: ObjectionTarget }): ReactElement {
  const empty: ObjectionForm = { reason: null, words: '' };
  const draft = useDraft<ObjectionForm>(`object:${target.receiptId}`, empty, isForm);
  const [fault, setFault] = useState<string | undefined>();
  const { failure, isSending, send } = useObjection(target, () => {
    draft.drop();
    onDone();
  });
  const { reason, words } = draft.value;
  const change = (part: Partial<ObjectionForm>): void => {
    draft.change({ ...draft.value, ...part });
    setFault(undefined);
  };
  const confirm = (): void => {
    const told = (reason === OTHER ? words : (reason ?? '')).trim();
    const found = faultIn(told);
    setFault(found);
    if (!found) void send(told);
  };
  const footer = (
    <Button onPress={confirm} isLoading={isSending}>
      {OBJECTION_TEXTS.confirm}
    </Button>
  );
  return (
    <Sheet isOpen title={OBJECTION_TEXTS.title} onClose={onClose} footer={footer}>
      <View className={styles.form}>
        <Paragraph>{OBJECTION_TEXTS.explain(target.studentName)}</Paragraph>
        <Field label={OBJECTION_TEXTS.reason} error={fault}>
          <Choice
            label={OBJECTION_TEXTS.reason}
            options={OBJECTION_TEXTS.reasons.map((value) => ({ value, label: value }))}
            value={reason}
            onChange={(chosen) => change({ reason: chosen })}
          />
        </Field>
        {reason === OTHER && (
          <TextArea
            label={OBJECTION_TEXTS.ownWords}
            value={words}
            placeholder={OBJECTION_TEXTS.ownWordsPlaceholder}
            onChange={(written) => change({ words: written })}
          />
        )}
        {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      </View>
    </Sheet>
  );
}

function faultIn(reason: string): string | undefined {
  if (!reason) return OBJECTION_TEXTS.reasonMissing;
  return reason.length > LONGEST ? OBJECTION_TEXTS.reasonTooLong(reason.length - LONGEST) : undefined;
}

function isForm(value: unknown): value is ObjectionForm {
  if (typeof value !== 'object' || value === null) return false;
  const { reason, words } = value as Record<string, unknown>;
  return (reason === null || typeof reason === 'string') && typeof words === 'string';
}
