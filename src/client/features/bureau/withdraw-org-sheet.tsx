import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Section } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-input';
import { texts } from './texts';
import { useWithdrawOrgNotice } from './use-withdraw-org-notice';

const LONGEST_REASON = 200;

export interface WithdrawOrgSheetProps {
  orgId: string;
  noticeId: string;
  title: string;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a letter back in all schools, with the reason that schools and families read. */
export function WithdrawOrgSheet(props: WithdrawOrgSheetProps): ReactElement {
  const { orgId, noticeId, title, onClose, onDone } = props;
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { failure, isSending, send } = useWithdrawOrgNotice(orgId, noticeId, onDone);
  const written = reason.trim();
  const fault = faultIn(written);
  const confirm = (): void => {
    setIsChecked(true);
    if (!fault) void send(written);
  };
  const footer = (
    <Button kind="danger" onPress={confirm} isLoading={isSending}>
      {texts.confirmWithdraw}
    </Button>
  );
  return (
    <Sheet isOpen title={texts.withdrawTitle(title)} onClose={onClose} footer={footer}>
      <Section>
        <Paragraph>{texts.withdrawEffect}</Paragraph>
        <Field label={texts.reason} hint={texts.reasonHint} error={isChecked ? fault : undefined}>
          <TextArea
            label={texts.reason}
            value={reason}
            placeholder={texts.reasonPlaceholder}
            isInvalid={isChecked && Boolean(fault)}
            onChange={setReason}
          />
        </Field>
        {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      </Section>
    </Sheet>
  );
}

function faultIn(reason: string): string | undefined {
  if (!reason) return texts.reasonMissing;
  return reason.length > LONGEST_REASON ? texts.reasonTooLong(reason.length - LONGEST_REASON) : undefined;
}
