import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Heading, Paragraph } from '../../components/text';
import { ChildBanner } from '../../features/me/child-banner';
import { NoticeAction } from '../../features/notice/notice-action';
import { NoticeLetter } from '../../features/notice/notice-letter';
import type { Notice } from '../../features/notice/use-notice';
import { useLetterPictures } from '../../lib/letter-pictures';
import type { PreviewedLetter } from '../../features/publishing/preview';
import { texts } from '../../features/publishing/texts';
import { SignForm } from '../../features/signing/sign-form';
import type { SignDraft } from '../../features/signing/sign-draft';

const { studentName, className, guardianName } = texts.previewChild;
type Step = 'letter' | 'sign' | 'done';

export interface ParentPreviewProps {
  /** Whose letter it is, and whose pictures it shows. */
  schoolId: string;
  letter: PreviewedLetter;
}

/**
 * A letter as a parent meets it, step by step, with the parents' own components. Nothing here is stored or sent: the
 * child is made up and the signature lives in this component alone.
 */
export function ParentPreview({ schoolId, letter }: ParentPreviewProps): ReactElement {
  const [step, setStep] = useState<Step>('letter');
  const pictures = useLetterPictures(schoolId, fileIdsOf(letter));
  const notice = noticeOf(letter);
  const banner = <ChildBanner {...notice.child} schoolName={letter.schoolName} />;
  if (step === 'done') {
    return (
      <Card tone="accent">
        <Stack>
          <Heading level="item">{texts.previewTriedTitle}</Heading>
          <Paragraph>{texts.previewTried}</Paragraph>
          <Button kind="quiet" onPress={() => setStep('letter')}>
            {texts.previewAgain}
          </Button>
        </Stack>
      </Card>
    );
  }
  if (step === 'sign') {
    return (
      <>
        {banner}
        <TrialSignature title={letter.title} onSubmit={() => setStep('done')} />
      </>
    );
  }
  return (
    <>
      {banner}
      <NoticeLetter
        notice={notice}
        pictures={pictures}
        now={letter.publishedAt}
        listening={null}
        endId="preview-end"
      />
      {letter.level !== 'read' && (
        <NoticeAction
          notice={notice}
          isSending={false}
          hasReachedEnd
          onReadOn={() => undefined}
          onSign={() => setStep('sign')}
          onConfirm={() => setStep('done')}
        />
      )}
    </>
  );
}

/** The form to sign, with a draft that lives as long as it is on the screen. */
function TrialSignature({ title, onSubmit }: { title: string; onSubmit: () => void }): ReactElement {
  const [value, setValue] = useState<SignDraft>({ signerName: guardianName, strokes: null });
  return (
    <SignForm
      title={title}
      studentName={studentName}
      relation="妈妈"
      draft={{ value, change: setValue, drop: () => undefined, isKept: true }}
      isSending={false}
      failure={null}
      onSubmit={onSubmit}
    />
  );
}

function noticeOf({ correctionReason, ...letter }: PreviewedLetter): Notice {
  return {
    ...letter,
    ...(correctionReason ? { correctionReason } : {}),
    noticeId: 'preview',
    round: 1,
    version: 1,
    versionHash: '',
    status: 'open',
    withdrawnReason: null,
    pictures: [],
    child: { studentId: 'preview', studentName, className, state: 'opened', channel: null, answeredAt: null },
    signer: { name: guardianName, relation: '妈妈' },
  };
}

function fileIdsOf({ blocks }: PreviewedLetter): string[] {
  return blocks.flatMap((block) => (block.type === 'picture' ? [block.fileId] : []));
}
