import type { Relation } from '@shared/domain/roles';
import type { ReactElement } from 'react';
import { useSignDraft } from './sign-draft';
import { SignForm } from './sign-form';
import { isGiven, type GivenAnswer, type Signing, type SigningTarget } from './use-signing';

export interface SignLetterProps {
  target: SigningTarget;
  signer: { name: string; relation: Relation };
  signing: Signing;
}

/** The form with its draft: kept until the answer itself is saved, and kept when the answer comes back. */
export function SignLetter({ target, signer, signing }: SignLetterProps): ReactElement {
  const draft = useSignDraft(target.noticeId, target.studentId, signer.name);
  const submit = async (given: GivenAnswer): Promise<void> => {
    if (isGiven(await signing.submit(target, given))) draft.drop();
  };
  return (
    <SignForm
      title={target.title}
      studentName={target.studentName}
      relation={signer.relation}
      draft={draft}
      isSending={signing.state.step === 'sending'}
      failure={signing.state.step === 'open' ? signing.state.failure : null}
      onSubmit={(given) => void submit(given)}
    />
  );
}
