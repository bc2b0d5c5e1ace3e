import type { ActionInput, ActionOutput } from '@shared/contracts';
import { endOfSchoolDay } from '@shared/domain/school-day';
import type { LetterTemplate } from '@shared/letters';
import { useRef, useState } from 'react';
import { ActionError, isPassing } from '../../lib/action-error';
import { outdate } from '../../lib/action-cache';
import { callAction } from '../../lib/cloud-client';
import { useDraft } from '../../lib/drafts';
import { errorText } from '../../lib/error-text';
import { newId } from '../../lib/ids';
import { isNoticeDraft, newDraft, toBlocks, type NoticeDraft } from './draft';
import { texts } from './texts';

export type Published = ActionOutput<'publish-notice'>;

export interface Publishing {
  draft: NoticeDraft;
  /** Changes the letter; refused by being ignored while a sending is unsettled. */
  change: (part: Partial<NoticeDraft>) => void;
  /** False when the phone had no room for the draft. */
  isKept: boolean;
  isSending: boolean;
  failure: string | null;
  /** What the server said, once it is published. */
  published: Published | null;
  publish: (classIds: readonly string[]) => Promise<void>;
  /** Gives up on a sending nobody answered and goes back to writing, as a new letter. */
  rewrite: () => void;
}

/** A letter from its first word to its publication. `template` is what a new draft starts from. */
export function usePublishing(schoolId: string, template: LetterTemplate): Publishing {
  const [initial] = useState(() => newDraft(template, Date.now()));
  const {
    value: draft,
    change: store,
    drop,
    isKept,
  } = useDraft(`publish:${schoolId}`, initial, isNoticeDraft);
  const [published, setPublished] = useState<Published | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  const publish = async (classIds: readonly string[]): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setFailure(null);
    // Stored before it is sent: if the app dies now, the next start goes on with this very letter and key.
    const sent: NoticeDraft = { ...draft, classIds: [...classIds], sentAt: draft.sentAt ?? Date.now() };
    store(sent);
    try {
      setPublished(await callAction('publish-notice', inputOf(schoolId, sent)));
      drop();
      outdate('list-notices', 'list-class-tallies');
    } catch (error) {
      setFailure(sentenceOf(error));
      // A definite refusal means that nothing was sent: writing goes on. Anything else stays unsettled.
      if (error instanceof ActionError && !isPassing(error)) store({ ...draft, sentAt: null });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };

  return {
    draft,
    change: (part) => {
      if (draft.sentAt === null) store({ ...draft, ...part });
    },
    ...{ isKept, isSending, failure, published, publish },
    rewrite: () => {
      setFailure(null);
      store({ ...draft, idempotencyKey: newId(), sentAt: null });
    },
  };
}

function inputOf(schoolId: string, draft: NoticeDraft): ActionInput<'publish-notice'> {
  const { idempotencyKey, title, kind, topic, level, blocks, deadlineDay, classIds } = draft;
  return {
    schoolId,
    ...{ idempotencyKey, kind, topic, level },
    title: title.trim(),
    deadlineAt: deadlineDay === null ? null : endOfSchoolDay(deadlineDay),
    blocks: toBlocks(blocks),
    classIds: classIds ?? [],
  };
}

function sentenceOf(error: unknown): string {
  return error instanceof ActionError && error.code === 'OFFLINE' ? texts.offline : errorText(error);
}
