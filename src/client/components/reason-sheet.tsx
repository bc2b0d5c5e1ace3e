import { useState, type ReactElement } from 'react';
import { Button } from './button';
import { Field } from './field';
import { Section } from './section';
import { Sheet } from './sheet';
import { Paragraph } from './text';
import { TextArea } from './text-input';

/** As long as a reason may be in the contracts. */
const LONGEST_REASON = 200;

/** What such a sheet says, in the words of the matter. */
export interface ReasonWords {
  /** What will happen, and to whom. */
  effect: string;
  reason: string;
  hint: string;
  placeholder: string;
  missing: string;
  tooLong: (over: number) => string;
  confirm: string;
}

export interface ReasonSheetProps {
  title: string;
  words: ReasonWords;
  failure: string | null;
  isSending: boolean;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the reason before something is taken back, because others will read it. */
export function ReasonSheet(props: ReasonSheetProps): ReactElement {
  const { title, words, failure, isSending, onSend, onClose } = props;
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const written = reason.trim();
  const fault = faultIn(written, words);
  const confirm = (): void => {
    setIsChecked(true);
    if (!fault) onSend(written);
  };
  const footer = (
    <Button kind="danger" onPress={confirm} isLoading={isSending}>
      {words.confirm}
    </Button>
  );
  return (
    <Sheet isOpen title={title} onClose={onClose} footer={footer}>
      <Section>
        <Paragraph>{words.effect}</Paragraph>
        <Field label={words.reason} hint={words.hint} error={isChecked ? fault : undefined}>
          <TextArea
            label={words.reason}
            value={reason}
            placeholder={words.placeholder}
            isInvalid={isChecked && Boolean(fault)}
            onChange={setReason}
          />
        </Field>
        {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      </Section>
    </Sheet>
  );
}

function faultIn(reason: string, words: ReasonWords): string | undefined {
  if (!reason) return words.missing;
  return reason.length > LONGEST_REASON ? words.tooLong(reason.length - LONGEST_REASON) : undefined;
}
