import { endOfSchoolDay, formatDay } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { ConfirmDialog } from '../../components/sheet';
import type { Audience } from './audience';
import type { NoticeDraft } from './draft';
import { texts } from './texts';

export interface PublishDialogProps {
  isOpen: boolean;
  draft: NoticeDraft;
  audience: Audience;
  isSending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Before a letter goes out: to which classes, to how many children, and who of them WeChat does not reach. */
export function PublishDialog(props: PublishDialogProps): ReactElement {
  const { isOpen, draft, audience, isSending, onConfirm, onCancel } = props;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={texts.confirmTitle}
      text={confirmWords(draft, audience)}
      confirmLabel={texts.confirm}
      isLoading={isSending}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}

function confirmWords({ level, deadlineDay }: NoticeDraft, { classes, children, linked }: Audience): string {
  const names = classes.map((one) => one.name).join('、');
  const unlinked = children - linked;
  return [
    texts.confirmWho(classes.length, children, names),
    texts.confirmWhat(level, deadlineDay && formatDay(endOfSchoolDay(deadlineDay))),
    unlinked > 0 ? texts.confirmUnlinked(unlinked) : '',
    texts.confirmAfter,
  ].join('');
}
