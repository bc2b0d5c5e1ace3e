import type { Block } from '@shared/domain/letter';
import type { Level, NoticeKind, Topic } from '@shared/domain/notice';
import { endOfSchoolDay } from '@shared/domain/school-day';
import { toBlocks, type NoticeDraft } from './draft';
import { texts } from './texts';

/** A letter as it would reach a family, before anybody has sent it. */
export interface PreviewedLetter {
  title: string;
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  blocks: Block[];
  schoolName: string;
  publishedAt: number;
  deadlineAt: number | null;
  /** Why families are asked again, when this corrects a letter. */
  correctionReason?: string;
}

/** What a draft becomes if it goes out as it stands. */
export function previewOf(
  draft: Pick<NoticeDraft, 'title' | 'kind' | 'topic' | 'level' | 'blocks' | 'deadlineDay' | 'publishAt'>,
  schoolName: string,
  now: number,
): PreviewedLetter {
  const { title, kind, topic, level, blocks, deadlineDay, publishAt } = draft;
  return {
    ...{ kind, topic, level, schoolName },
    title: title.trim() || texts.untitled,
    blocks: toBlocks(blocks),
    publishedAt: publishAt ?? now,
    deadlineAt: deadlineDay === null ? null : endOfSchoolDay(deadlineDay),
  };
}
