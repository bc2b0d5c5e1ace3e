import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { Caption, Paragraph } from '../../components/text';
import { TextInput } from '../../components/text-input';
import { EMPTY_LINK, faultsIn, type LinkFaults } from './check-link';
import styles from './guardians.module.css';
import { readCode } from './read-code';
import { RelationChoice } from './relation-choice';
import { texts } from './texts';
import { useLinkGuardian, type LinkTarget } from './use-link-guardian';

export interface LinkSheetProps {
  /** Null keeps the sheet closed. */
  target: LinkTarget | null;
  onClose: () => void;
  onDone: () => void;
}

/** Links a guardian to a child by the code the guardian read out. */
export function LinkSheet({ target, onClose, onDone }: LinkSheetProps): ReactElement | null {
  if (!target) return null;
  return <OpenLinkSheet key={target.studentId} target={target} onClose={onClose} onDone={onDone} />;
}

function OpenLinkSheet({ target, onClose, onDone }: LinkSheetProps & { target: LinkTarget }): ReactElement {
  const [form, setForm] = useState(EMPTY_LINK);
  const [shown, setShown] = useState<LinkFaults>({});
  const { failure, isSending, send } = useLinkGuardian(target, onDone);
  const change = (part: Partial<typeof form>): void => {
    const next = { ...form, ...part };
    setForm(next);
    if (Object.keys(shown).length > 0) setShown(faultsIn(next));
  };
  const confirm = (): void => {
    const faults = faultsIn(form);
    setShown(faults);
    if (Object.keys(faults).length === 0) void send(form);
  };
  const { code } = readCode(form.code);
  const footer = (
    <Button onPress={confirm} isLoading={isSending}>
      {texts.confirm}
    </Button>
  );
  return (
    <Sheet isOpen title={texts.sheetTitle} onClose={onClose} footer={footer}>
      <View className={styles.form}>
        <View className={styles.child}>
          <Caption>{texts.forChild}</Caption>
          <View className={styles.childName}>{target.studentName}</View>
        </View>
        <Field label={texts.code} hint={code ? texts.codeReads(code) : texts.codeHint} error={shown.code}>
          <TextInput
            label={texts.code}
            value={form.code}
            placeholder={texts.codePlaceholder}
            maxLength={40}
            isInvalid={Boolean(shown.code)}
            onChange={(typed) => change({ code: typed })}
          />
        </Field>
        <Field label={texts.relation} error={shown.relation}>
          <RelationChoice value={form.relation} onChange={(relation) => change({ relation })} />
        </Field>
        <Field label={texts.guardianName} error={shown.guardianName}>
          <TextInput
            label={texts.guardianName}
            value={form.guardianName}
            placeholder={texts.guardianNamePlaceholder}
            isInvalid={Boolean(shown.guardianName)}
            onChange={(guardianName) => change({ guardianName })}
          />
        </Field>
        {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      </View>
    </Sheet>
  );
}
