import { ERROR_SENTENCES } from '@shared/domain/errors';
import type { Relation } from '@shared/domain/roles';
import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { Stack } from '../../components/section';
import { SignaturePad } from '../../components/signature/signature-pad';
import { Heading, Paragraph } from '../../components/text';
import { TextInput } from '../../components/text-input';
import type { Draft } from '../../lib/drafts';
import type { SignDraft } from './sign-draft';
import { faultOfSignerName, SIGNER_NAME_CHARS } from './signer-name';
import { SIGNING_TEXTS } from './texts';
import type { GivenAnswer } from './use-signing';

export interface SignFormProps {
  title: string;
  studentName: string;
  relation: Relation;
  draft: Draft<SignDraft>;
  isSending: boolean;
  failure: string | null;
  onSubmit: (given: GivenAnswer) => void;
}

/** Who signs, what, and the paper to sign on. */
export function SignForm(props: SignFormProps): ReactElement {
  const { draft, failure } = props;
  const [isTried, setIsTried] = useState(false);
  const nameFault = faultOfSignerName(draft.value.signerName);
  const { strokes } = draft.value;
  const submit = (): void => {
    setIsTried(true);
    if (nameFault || !strokes) return;
    props.onSubmit({ signerName: draft.value.signerName.trim(), strokes });
  };
  return (
    <>
      <Card>
        <Stack>
          <Heading>{props.title}</Heading>
          <Paragraph>{SIGNING_TEXTS.meaning}</Paragraph>
        </Stack>
      </Card>
      <Field
        label={SIGNING_TEXTS.signer}
        hint={SIGNING_TEXTS.signerHint(props.relation)}
        error={(isTried && nameFault) || undefined}
      >
        <TextInput
          label={SIGNING_TEXTS.signer}
          value={draft.value.signerName}
          maxLength={SIGNER_NAME_CHARS}
          isInvalid={isTried && nameFault !== null}
          onChange={(signerName) => draft.change({ ...draft.value, signerName })}
        />
      </Field>
      <Field
        label={SIGNING_TEXTS.signature}
        error={isTried && !strokes ? ERROR_SENTENCES.SIGNATURE_EMPTY : undefined}
      >
        <SignaturePad
          draft={strokes}
          onChange={(written) => draft.change({ ...draft.value, strokes: written })}
        />
      </Field>
      {!draft.isKept && <Paragraph tone="warn">{SIGNING_TEXTS.draftNotKept}</Paragraph>}
      {failure && (
        <View {...aria({ role: 'alert' })}>
          <Paragraph tone="danger">{failure}</Paragraph>
        </View>
      )}
      <Button onPress={submit} isLoading={props.isSending}>
        {SIGNING_TEXTS.submit(props.studentName)}
      </Button>
    </>
  );
}
