import { newDraft, type DraftBlock, type NoticeDraft } from '../../../src/client/features/publishing/draft';
import { templatesAt } from '../../../src/client/features/publishing/templates';

/** A day in winter, so that the winter letter is the season's first. */
export const WINTER = Date.UTC(2027, 0, 10, 4);

/** A draft as the season's first template gives it, with some of it changed. */
export function draftWith(part: Partial<NoticeDraft> = {}): NoticeDraft {
  const [template] = templatesAt(WINTER);
  if (!template) throw new Error('there is always a template');
  return { ...newDraft(template, WINTER), ...part };
}

export function draftBlock(type: DraftBlock['type'], text: string, id = 'b1'): DraftBlock {
  return { id, type, text };
}
