import { templatesAt } from '../../../../features/publishing/templates';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../../components/button';
import { Card } from '../../../../components/card';
import { ErrorState, LoadingState } from '../../../../components/states';
import { Heading, Paragraph } from '../../../../components/text';
import { OrgDialog } from '../../../../features/bureau/org-dialog';
import { schoolsBelow, wishProblem } from '../../../../features/bureau/org-places';
import { OrgPublished } from '../../../../features/bureau/org-published';
import { texts } from '../../../../features/bureau/texts';
import { Letter } from '../../../../features/notice/letter';
import { countProblems, problemsIn } from '../../../../features/publishing/draft-problems';
import { toBlocks } from '../../../../features/publishing/draft';
import { PreviewSheet } from '../../../../features/publishing/preview-sheet';
import { PublishActions } from '../../../../features/publishing/publish-actions';
import { readErrorText } from '../../../../lib/error-text';
import { replacePage, usePageParam } from '../../../../lib/routes';
import { useAction } from '../../../../lib/use-action';
import { Screen } from '../../../../screen';
import { OrgDraftForm } from './org-draft-form';
import { useOrgPublishing } from './use-org-publishing';

/** Writing a letter and sending it to the schools below an org. */
export default function OrgPublishPage(): ReactElement {
  const orgId = usePageParam('orgId');
  const [templates] = useState(() => templatesAt(Date.now()));
  const [first] = templates;
  if (!first) throw new Error('there is always a template');
  const org = useAction('get-org', { orgId });
  const publishing = useOrgPublishing(orgId, first);
  const [sheet, setSheet] = useState<'preview' | 'confirm' | null>(null);
  const { draft, published, isSending } = publishing;
  if (published) {
    const back = (): void => replacePage('orgNotice', { orgId, noticeId: published.noticeId });
    return (
      <Screen title={texts.publishTitle}>
        <OrgPublished published={published} onBack={back} />
      </Screen>
    );
  }
  if (draft.sentAt !== null && sheet !== 'confirm') {
    return (
      <Screen title={texts.publishTitle}>
        <Card tone="warn">
          <Heading level="item">{texts.pendingTitle}</Heading>
          <Paragraph>{texts.pendingDetail(draft.title)}</Paragraph>
        </Card>
        {publishing.failure && <Paragraph tone="danger">{publishing.failure}</Paragraph>}
        <Button isLoading={isSending} onPress={() => void publishing.publish()}>
          {texts.resend}
        </Button>
      </Screen>
    );
  }
  if (!org.data) {
    return (
      <Screen title={texts.publishTitle}>
        {org.error ? (
          <ErrorState sentence={readErrorText(org.error)} onRetry={() => void org.reload()} />
        ) : (
          <LoadingState />
        )}
      </Screen>
    );
  }
  const places = org.data.nodes;
  const problems = problemsIn(draft, Date.now());
  const problemCount = countProblems(problems) + (wishProblem(places, draft.wish) ? 1 : 0);
  const close = (): void => setSheet(null);
  return (
    <Screen
      title={texts.publishTitle}
      layout="wide"
      footer={
        <PublishActions
          problems={problemCount}
          onPreview={() => setSheet('preview')}
          onPublish={() => setSheet('confirm')}
        />
      }
    >
      <OrgDraftForm publishing={publishing} problems={problems} templates={templates} places={places} />
      <PreviewSheet isOpen={sheet === 'preview'} onClose={close}>
        <Letter blocks={toBlocks(draft.blocks)} />
      </PreviewSheet>
      <OrgDialog
        isOpen={sheet === 'confirm'}
        title={draft.title.trim()}
        schools={schoolsBelow(places, draft.wish.orgIds).length}
        isSending={isSending}
        onConfirm={() => void publishing.publish().then(close)}
        onCancel={close}
      />
    </Screen>
  );
}
