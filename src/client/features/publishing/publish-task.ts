import type { ActionOutput } from '@shared/contracts';
import type { LetterTemplate } from '@shared/letters';
import { addSchoolDays, schoolDayOf } from '@shared/domain/school-day';
import { newId } from '../../lib/ids';
import { newDraft, toDraftBlock, type NoticeDraft } from './draft';

export type NoticeText = ActionOutput<'get-notice-text'>;

/** What a letter is written for: a new one, one after another's text, or one that waits and is to be changed. */
export type PublishTask =
  { kind: 'new' } | { kind: 'copy'; source: NoticeText } | { kind: 'change'; source: NoticeText };

/** Days to answer that a copied letter starts with. */
const ANSWER_DAYS = 3;

/** Under which name the draft is kept: every task has its own, so that none overwrites another. */
export function draftNameOf(schoolId: string, task: PublishTask): string {
  if (task.kind === 'new') return `publish:${schoolId}`;
  const { noticeId, scheduleRevision } = task.source;
  if (task.kind === 'copy') return `publish:${schoolId}:copy:${noticeId}`;
  return `publish:${schoolId}:change:${noticeId}:${scheduleRevision}`;
}

/** What the draft of a task starts from. */
export function firstDraft(task: PublishTask, template: LetterTemplate, now: number): NoticeDraft {
  if (task.kind === 'new') return newDraft(template, now);
  const { kind, topic, level, title, blocks } = task.source;
  const written = { kind, topic, level, title, blocks: blocks.map(toDraftBlock) };
  const blank = { ...newDraft(template, now), templateKey: '', ...written };
  if (task.kind === 'copy') {
    return { ...blank, deadlineDay: addSchoolDays(schoolDayOf(now), ANSWER_DAYS) };
  }
  const { reach, classIds, lodging, deadlineAt, publishAt } = task.source;
  return {
    ...blank,
    idempotencyKey: newId(),
    deadlineDay: deadlineAt === null ? null : schoolDayOf(deadlineAt),
    classIds: reach === 'school' ? null : classIds,
    lodging,
    publishAt,
  };
}
