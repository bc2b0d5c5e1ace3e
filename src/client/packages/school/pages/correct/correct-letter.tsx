import { useState, type ReactElement } from 'react';
import { CorrectedView } from '../../../../features/publishing/corrected-view';
import { CorrectionDialog } from '../../../../features/publishing/correction-dialog';
import { CorrectionForm } from '../../../../features/publishing/correction-form';
import { previewOf } from '../../../../features/publishing/preview';
import { PreviewSheet } from '../../../../features/publishing/preview-sheet';
import { PublishActions } from '../../../../features/publishing/publish-actions';
import type { NoticeText } from '../../../../features/publishing/publish-task';
import { texts } from '../../../../features/publishing/texts';
import { useCorrection } from '../../../../features/publishing/use-correction';
import { canGoBack, goBack, replacePage } from '../../../../lib/routes';
import { Screen } from '../../../../screen';
import { ParentPreview } from '../../parent-preview';

/** The letter as it is out, to be put right. */
export function CorrectLetter({ schoolId, source }: { schoolId: string; source: NoticeText }): ReactElement {
  const correction = useCorrection(schoolId, source);
  const [sheet, setSheet] = useState<'preview' | 'confirm' | null>(null);
  const { draft, corrected, problemCount } = correction;
  const leave = (): void => (canGoBack() ? goBack() : replacePage('school', { schoolId }));
  if (corrected) {
    return (
      <Screen title={texts.correctPage} layout="wide">
        <CorrectedView correction={correction} onBack={leave} />
      </Screen>
    );
  }
  const isAgain = draft.asking === 'again';
  const letter = {
    ...previewOf({ ...source, ...draft, publishAt: null }, source.schoolName, Date.now()),
    ...(isAgain ? { correctionReason: draft.reason.trim() } : { deadlineAt: source.deadlineAt }),
  };
  return (
    <Screen
      title={texts.correctPage}
      layout="wide"
      footer={
        <PublishActions
          verb={texts.correct}
          problems={problemCount}
          onPreview={() => setSheet('preview')}
          onPublish={() => setSheet('confirm')}
        />
      }
    >
      <CorrectionForm schoolId={schoolId} correction={correction} />
      <PreviewSheet isOpen={sheet === 'preview'} onClose={() => setSheet(null)}>
        <ParentPreview schoolId={schoolId} letter={letter} />
      </PreviewSheet>
      <CorrectionDialog correction={correction} isOpen={sheet === 'confirm'} onClose={() => setSheet(null)} />
    </Screen>
  );
}
