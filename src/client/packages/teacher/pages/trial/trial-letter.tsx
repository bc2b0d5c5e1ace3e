import type { Strokes } from '@shared/domain/strokes';
import { lettersInSeason } from '@shared/letters';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../../components/button';
import { Card } from '../../../../components/card';
import { Field } from '../../../../components/field';
import { Stack } from '../../../../components/section';
import { SignaturePad } from '../../../../components/signature/signature-pad';
import { EmptyState } from '../../../../components/states';
import { Caption, Heading } from '../../../../components/text';
import { Letter } from '../../../../features/notice/letter';

const texts = {
  notice: '这是一封试读信。签名只留在这一页上，不会发给任何人，关掉就没有了。',
  signature: '手写签名',
  submit: '试着提交',
  missing: '还没有签名，请在签字框里写一写。',
  done: '试好了',
  doneDetail:
    '家长签的时候也是这样：读完、签名、提交。真的信会写明是哪个孩子的，签过的可以随时在「回执」里查到。',
  again: '再试一次',
} as const;

/** The letter of the season to read and sign for nobody: nothing written here leaves the page. */
export function TrialLetter(): ReactElement {
  const [strokes, setStrokes] = useState<Strokes | null>(null);
  const [step, setStep] = useState<'writing' | 'missing' | 'done'>('writing');
  const [letter] = lettersInSeason(Date.now());
  const write = (written: Strokes | null): void => {
    setStrokes(written);
    setStep('writing');
  };
  if (step === 'done') {
    return (
      <EmptyState
        mood="done"
        title={texts.done}
        detail={texts.doneDetail}
        action={
          <Button kind="quiet" onPress={() => write(null)}>
            {texts.again}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Card tone="warn">
        <Caption tone="warn">{texts.notice}</Caption>
      </Card>
      {letter && (
        <Card>
          <Stack>
            <Heading level="page">{letter.title}</Heading>
            <Letter blocks={letter.blocks} />
          </Stack>
        </Card>
      )}
      <Field label={texts.signature} error={step === 'missing' ? texts.missing : undefined}>
        <SignaturePad draft={strokes} onChange={write} />
      </Field>
      <Button onPress={() => setStep(strokes ? 'done' : 'missing')}>{texts.submit}</Button>
    </>
  );
}
