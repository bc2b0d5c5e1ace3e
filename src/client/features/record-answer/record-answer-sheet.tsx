import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { Caption, Paragraph } from '../../components/text';
import { TextArea, TextInput } from '../../components/text-input';
import { EMPTY_RECORD, faultsIn, type RecordFaults } from './check-record';
import styles from './record-answer.module.css';
import { CHANNEL_OPTIONS, texts } from './texts';
import { useRecordAnswer, type RecordTarget } from './use-record-answer';

export interface RecordAnswerSheetProps {
  /** Null keeps the sheet closed. */
  target: RecordTarget | null;
  onClose: () => void;
  /** After the answer was taken, or is safely kept on the phone. */
  onDone: () => void;
}

/** Records an answer that came in on paper, by phone or at a visit (补录). */
export function RecordAnswerSheet({ target, onClose, onDone }: RecordAnswerSheetProps): ReactElement | null {
  if (!target) return null;
  // One child's half-filled form must never be sent for another child.
  return <RecordAnswerForm key={target.studentId} target={target} onClose={onClose} onDone={onDone} />;
}

function RecordAnswerForm({
  target,
  onClose,
  onDone,
}: RecordAnswerSheetProps & { target: RecordTarget }): ReactElement {
  const [form, setForm] = useState(EMPTY_RECORD);
  const [shown, setShown] = useState<RecordFaults>({});
  const { failure, isSending, send } = useRecordAnswer(target, onDone);
  const change = (part: Partial<typeof form>): void => {
    const next = { ...form, ...part };
    setForm(next);
    // What was pointed out disappears as soon as it is mended.
    if (Object.keys(shown).length > 0) setShown(faultsIn(next));
  };
  const confirm = (): void => {
    const faults = faultsIn(form);
    setShown(faults);
    if (Object.keys(faults).length === 0) void send(form);
  };
  const footer = (
    <Button onPress={confirm} isLoading={isSending}>
      {texts.confirm}
    </Button>
  );
  return (
    <Sheet isOpen title={texts.title} onClose={onClose} footer={footer}>
      <View className={styles.form}>
        <View className={styles.child}>
          <Caption>{texts.forChild}</Caption>
          <View className={styles.childName}>{target.studentName}</View>
          <Caption>{target.title}</Caption>
        </View>
        <Field label={texts.channel} error={shown.channel}>
          <Choice
            label={texts.channel}
            options={CHANNEL_OPTIONS}
            value={form.channel}
            onChange={(channel) => change({ channel })}
          />
        </Field>
        <Field label={texts.signer} hint={texts.signerHint} error={shown.signerName}>
          <TextInput
            label={texts.signer}
            value={form.signerName}
            placeholder={texts.signerPlaceholder}
            isInvalid={Boolean(shown.signerName)}
            onChange={(signerName) => change({ signerName })}
          />
        </Field>
        <Field label={texts.note} isOptional error={shown.note}>
          <TextArea
            label={texts.note}
            value={form.note}
            placeholder={texts.notePlaceholder}
            isInvalid={Boolean(shown.note)}
            onChange={(note) => change({ note })}
          />
        </Field>
        {failure ? <Paragraph tone="danger">{failure}</Paragraph> : <Caption>{texts.honest}</Caption>}
      </View>
    </Sheet>
  );
}
