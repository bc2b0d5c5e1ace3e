import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { Caption, Paragraph } from '../../components/text';
import { TextArea, TextInput } from '../../components/text-input';
import { useDraft } from '../../lib/drafts';
import { EMPTY_RECORD, faultsIn, isRecordForm, type RecordFaults, type RecordForm } from './check-record';
import type { Photo } from './photo';
import { PhotoField } from './photo-field';
import styles from './record-answer.module.css';
import { CHANNEL_OPTIONS, texts } from './texts';
import { useRecordAnswer, type RecordTarget } from './use-record-answer';

export interface RecordAnswerSheetProps {
  /** Null keeps the sheet closed. */
  target: RecordTarget | null;
  onClose: () => void;
  /** After answers were taken, or are safely kept on the phone: of these children. The sheet stays for the others. */
  onKept: (studentIds: string[]) => void;
}

/** Records answers that came in on paper, by phone or at a visit (补录): one child's, or a ticked list's. */
export function RecordAnswerSheet({ target, ...on }: RecordAnswerSheetProps): ReactElement | null {
  if (!target) return null;
  // One child's half-filled form must never be sent for another child.
  return <RecordAnswerForm key={draftName(target)} target={target} {...on} />;
}

function draftName({ kind, noticeId, round, children }: RecordTarget): string {
  return `record:${noticeId}:${round}:${kind === 'one' ? (children[0]?.studentId ?? '') : 'list'}`;
}

function RecordAnswerForm({
  target,
  onClose,
  onKept,
}: Omit<RecordAnswerSheetProps, 'target'> & { target: RecordTarget }): ReactElement {
  const { kind, children } = target;
  const draft = useDraft<RecordForm>(draftName(target), EMPTY_RECORD, isRecordForm);
  const [photo, setPhoto] = useState<Photo | null>(null);
  const [shown, setShown] = useState<RecordFaults>({});
  const form = draft.value;
  const { failure, isSending, send } = useRecordAnswer(target, (kept) => {
    if (kept.length === children.length) draft.drop();
    onKept(kept);
  });
  const change = (part: Partial<RecordForm>): void => {
    const next = { ...form, ...part };
    draft.change(next);
    // What was pointed out disappears as soon as it is mended.
    if (Object.keys(shown).length > 0) setShown(faultsIn(next, kind));
  };
  const confirm = (): void => {
    const faults = faultsIn(form, kind);
    setShown(faults);
    if (Object.keys(faults).length === 0) void send(form, photo);
  };
  const footer = (
    <Button onPress={confirm} isLoading={isSending}>
      {kind === 'one' ? texts.confirm : texts.confirmList(children.length)}
    </Button>
  );
  return (
    <Sheet
      isOpen
      title={kind === 'one' ? texts.title : texts.listTitle(children.length)}
      onClose={onClose}
      footer={footer}
    >
      <View className={styles.form}>
        <Whom target={target} />
        <Field label={texts.channel} error={shown.channel}>
          <Choice
            label={texts.channel}
            options={CHANNEL_OPTIONS}
            value={form.channel}
            onChange={(channel) => change({ channel })}
          />
        </Field>
        {kind === 'one' && (
          <Field label={texts.signer} hint={texts.signerHint} error={shown.signerName}>
            <TextInput
              label={texts.signer}
              value={form.signerName}
              placeholder={texts.signerPlaceholder}
              isInvalid={Boolean(shown.signerName)}
              onChange={(signerName) => change({ signerName })}
            />
          </Field>
        )}
        <Field label={texts.note} isOptional error={shown.note}>
          <TextArea
            label={texts.note}
            value={form.note}
            placeholder={texts.notePlaceholder}
            isInvalid={Boolean(shown.note)}
            onChange={(note) => change({ note })}
          />
        </Field>
        {kind === 'one' && form.channel !== 'phone' && <PhotoField photo={photo} onChange={setPhoto} />}
        <Ending kind={kind} failure={failure} />
      </View>
    </Sheet>
  );
}

/** For whom, large: a record under the wrong name is the worst that can happen here. */
function Whom({ target: { kind, children, title } }: { target: RecordTarget }): ReactElement {
  return (
    <View className={styles.child}>
      <Caption>{kind === 'one' ? texts.forChild : texts.forChildren}</Caption>
      <View className={kind === 'one' ? styles.childName : styles.childNames}>
        {children.map(({ name }) => name).join('、')}
      </View>
      <Caption>{title}</Caption>
    </View>
  );
}

function Ending({ kind, failure }: { kind: RecordTarget['kind']; failure: string | null }): ReactElement {
  if (!failure) return <Caption>{kind === 'one' ? texts.honest : texts.listHonest}</Caption>;
  return (
    <>
      {failure.split('\n').map((line) => (
        <Paragraph key={line} tone="danger">
          {line}
        </Paragraph>
      ))}
    </>
  );
}
