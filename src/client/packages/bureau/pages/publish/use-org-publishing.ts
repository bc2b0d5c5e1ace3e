import type { ActionInput, ActionOutput } from '@shared/contracts';
import { endOfSchoolDay } from '@shared/domain/school-day';
import type { LetterTemplate } from '@shared/letters';
import { useRef, useState } from 'react';
import { isNoticeDraft, newDraft, toBlocks, type NoticeDraft } from '../../../../features/publishing/draft';
import type { OrgWish } from '../../../../features/bureau/org-places';
import { texts } from '../../../../features/bureau/texts';
import { outdate } from '../../../../lib/action-cache';
import { ActionError, isPassing } from '../../../../lib/action-error';
import { callAction } from '../../../../lib/cloud-client';
import { useDraft } from '../../../../lib/drafts';
import { errorText } from '../../../../lib/error-text';

/** A letter being written for schools: as a school writes one, with another audience. */
export type OrgDraft = NoticeDraft & { wish: OrgWish };

export interface OrgPublishing {
  draft: OrgDraft;
  /** Changes the letter; refused by being ignored while a sending is unsettled. */
  change: (part: Partial<OrgDraft>) => void;
  /** False when the device had no room for the draft. */
  isKept: boolean;
  isSending: boolean;
  failure: string | null;
  published: ActionOutput<'publish-org-notice'> | null;
  publish: () => Promise<void>;
}

/** A letter from above, from its first word to its sending. */
export function useOrgPublishing(orgId: string, template: LetterTemplate): OrgPublishing {
  const [initial] = useState<OrgDraft>(() => ({
    ...newDraft(template, Date.now()),
    wish: { orgIds: null, grades: null, lodging: 'all' },
  }));
  const { value: draft, change: store, drop, isKept } = useDraft(`org-publish:${orgId}`, initial, isOrgDraft);
  const [published, setPublished] = useState<OrgPublishing['published']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  const publish = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    // Stored before it is sent: if the app dies now, the next start goes on with this very letter and key.
    store({ ...draft, sentAt: draft.sentAt ?? Date.now() });
    try {
      setPublished(await callAction('publish-org-notice', inputOf(orgId, draft)));
      drop();
      outdate('list-org-notices', 'get-org-figures');
    } catch (error) {
      const isOffline = error instanceof ActionError && error.code === 'OFFLINE';
      setFailure(isOffline ? texts.offline : errorText(error));
      // A definite refusal means that nothing was sent: writing goes on. Anything else stays unsettled.
      if (error instanceof ActionError && !isPassing(error)) store({ ...draft, sentAt: null });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  const change = (part: Partial<OrgDraft>): void => {
    if (draft.sentAt === null) store({ ...draft, ...part });
  };
  return { draft, change, isKept, isSending, failure, published, publish };
}

function inputOf(orgId: string, draft: OrgDraft): ActionInput<'publish-org-notice'> {
  const { idempotencyKey, kind, topic, level, title, blocks, deadlineDay, wish } = draft;
  return {
    ...{ orgId, idempotencyKey, kind, topic, level },
    title: title.trim(),
    deadlineAt: deadlineDay === null ? null : endOfSchoolDay(deadlineDay),
    blocks: toBlocks(blocks),
    audience: { orgIds: wish.orgIds ?? [], grades: wish.grades ?? [], lodging: wish.lodging },
  };
}

function isOrgDraft(value: unknown): value is OrgDraft {
  return isNoticeDraft(value) && typeof (value as Partial<OrgDraft>).wish === 'object';
}
