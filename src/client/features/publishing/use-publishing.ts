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
import { isNoticeDraft, toBlocks, type NoticeDraft } from './draft';
import { draftNameOf, firstDraft, type PublishTask } from './publish-task';
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
  /** Sends the letter to these classes; `classIds` are what the draft's choice means now. */
  publish: (classIds: readonly string[]) => Promise<void>;
  /** Gives up on a sending nobody answered and goes back to writing, as a new letter. */
  rewrite: () => void;
}

/** A letter from its first word to its publication. `template` is what a new draft starts from. */
export function usePublishing(schoolId: string, task: PublishTask, template: LetterTemplate): Publishing {
  const [initial] = useState(() => firstDraft(task, template, Date.now()));
  const {
    value: draft,
    change: store,
    drop,
    isKept,
  } = useDraft(draftNameOf(schoolId, task), initial, isNoticeDraft);
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
    const sent: NoticeDraft = { ...draft, sentTo: [...classIds], sentAt: draft.sentAt ?? Date.now() };
    store(sent);
    try {
      setPublished(await send(schoolId, task, sent));
      drop();
      outdate('list-notices', 'list-class-tallies', 'list-scheduled-notices', 'get-notice-text');
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

function send(schoolId: string, task: PublishTask, draft: NoticeDraft): Promise<Published> {
  const written = writtenOf(draft);
  if (task.kind === 'change') {
    const { noticeId, scheduleRevision: baseRevision } = task.source;
    return callAction('change-scheduled-notice', { schoolId, noticeId, baseRevision, ...written });
  }
  return callAction('publish-notice', {
    schoolId,
    idempotencyKey: draft.idempotencyKey,
    ...written,
  });
}

type Written = Omit<ActionInput<'publish-notice'>, 'schoolId' | 'idempotencyKey'>;

function writtenOf(draft: NoticeDraft): Written {
  const { title, kind, topic, level, blocks, deadlineDay, classIds, grades } = draft;
  return {
    ...{ kind, topic, level },
    title: title.trim(),
    deadlineAt: deadlineDay === null ? null : endOfSchoolDay(deadlineDay),
    blocks: toBlocks(blocks),
    reach: classIds === null && !grades ? 'school' : 'classes',
    classIds: draft.sentTo ?? classIds ?? [],
    lodging: draft.lodging ?? 'all',
    publishAt: draft.publishAt ?? null,
  };
}

function sentenceOf(error: unknown): string {
  return error instanceof ActionError && error.code === 'OFFLINE' ? texts.offline : errorText(error);
}
