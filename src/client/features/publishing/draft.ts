import type { LetterTemplate } from '@shared/letters';
import type { Block } from '@shared/domain/letter';
import type { AudienceLodging, Level, NoticeKind, Topic } from '@shared/domain/notice';
import { addSchoolDays, schoolDayOf } from '@shared/domain/school-day';
import { newId } from '../../lib/ids';

export const DRAFT_BLOCK_TYPES = [
  'heading',
  'paragraph',
  'emphasis',
  'numbered',
  'dotted',
  'table',
  'picture',
  'signature',
] as const;
export type DraftBlockType = (typeof DRAFT_BLOCK_TYPES)[number];

/**
 * A block while it is being written: one piece of text; lists and signature lines hold one entry a line, a picture
 * its caption. A table has rows instead.
 */
export interface DraftBlock {
  id: string;
  type: DraftBlockType;
  text: string;
  /** Of a picture. */
  fileId?: string;
  /** Of a table. */
  table?: DraftTable;
}

export interface DraftTable {
  rows: string[][];
  hasHeader: boolean;
}

/** A letter being written. Everything that publishing needs is in it, so that it survives a closed app. */
export interface NoticeDraft {
  v: 1;
  /** Fixed for the life of the draft: however often it is sent, one notice comes of it. */
  idempotencyKey: string;
  templateKey: string;
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  title: string;
  blocks: DraftBlock[];
  deadlineDay: string | null;
  /** Null means every class of the school. */
  classIds: string[] | null;
  /** The grades it goes to, when they and not single classes were chosen; absent in older drafts. */
  grades?: string[] | null;
  /** Absent in older drafts: all. */
  lodging?: AudienceLodging;
  /** When it is to go out by itself (epoch ms); null or absent: as soon as it is sent. */
  publishAt?: number | null;
  /** The classes it was sent to, once it was: what the choice meant at that moment. */
  sentTo?: string[];
  /** Set when it was sent and no answer came back: then it must not change any more. */
  sentAt: number | null;
}

/** A draft that starts as the template stands. */
export function newDraft(template: LetterTemplate, now: number): NoticeDraft {
  return {
    v: 1,
    idempotencyKey: newId(),
    classIds: null,
    grades: null,
    lodging: 'all',
    publishAt: null,
    sentAt: null,
    ...fieldsOf(template, now),
  };
}

/** What a template fills in; also used to change the template of a draft under way. */
export function fieldsOf(
  template: LetterTemplate,
  now: number,
): Pick<NoticeDraft, 'templateKey' | 'kind' | 'topic' | 'level' | 'title' | 'blocks' | 'deadlineDay'> {
  const { key, kind, topic, level, title, answerDays } = template;
  const deadlineDay = addSchoolDays(schoolDayOf(now), answerDays);
  const blocks = template.blocks.map(toDraftBlock);
  return { templateKey: key, kind, topic, level, title, blocks, deadlineDay };
}

/** What a letter written elsewhere fills in. */
export function fieldsOfLetter(letter: {
  title: string;
  blocks: readonly Block[];
}): Pick<NoticeDraft, 'templateKey' | 'title' | 'blocks'> {
  return { templateKey: 'blank', title: letter.title, blocks: letter.blocks.map(toDraftBlock) };
}

/** A block of a letter, to be written on. */
export function toDraftBlock(block: Block): DraftBlock {
  const id = newId();
  switch (block.type) {
    case 'list':
      return { id, type: block.isNumbered ? 'numbered' : 'dotted', text: block.items.join('\n') };
    case 'signature':
      return { id, type: 'signature', text: block.lines.join('\n') };
    case 'picture':
      return { id, type: 'picture', text: block.caption, fileId: block.fileId };
    case 'table':
      return { id, type: 'table', text: '', table: { rows: block.rows, hasHeader: block.hasHeader } };
    default:
      return { id, type: block.type, text: block.text };
  }
}

/** Whether title and text are still the template's own. */
export function isUntouched({ title, blocks }: NoticeDraft, template: LetterTemplate): boolean {
  const written = (all: readonly DraftBlock[]): string =>
    JSON.stringify(all.map(({ type, text, fileId, table }) => [type, text, fileId, table]));
  return title === template.title && written(blocks) === written(template.blocks.map(toDraftBlock));
}

/** The blocks as families will read them; what was left empty is left out. */
export function toBlocks(blocks: readonly DraftBlock[]): Block[] {
  return blocks.map(toBlock).filter((block) => block !== null);
}

function toBlock({ type, text, fileId, table }: DraftBlock): Block | null {
  if (type === 'table') return table ? toTable(table) : null;
  if (type === 'picture') return fileId ? { type, fileId, caption: text.trim() } : null;
  const lines = linesOf(text);
  if (lines.length === 0) return null;
  if (type === 'numbered' || type === 'dotted') {
    return { type: 'list', isNumbered: type === 'numbered', items: lines };
  }
  if (type === 'signature') return { type, lines };
  return { type, text: text.trim() };
}

/** Without the rows that were left empty. */
function toTable({ rows, hasHeader }: DraftTable): Block | null {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const filled = trimmed.filter((row) => row.some(Boolean));
  if (filled.length === 0) return null;
  return { type: 'table', rows: filled, hasHeader: hasHeader && filled[0] === trimmed[0] };
}

/** The entries of a list or of signature lines: one a line, empty lines left out. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Whether something stored is a draft of this version; an older shape is not read. */
export function isNoticeDraft(value: unknown): value is NoticeDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { v, idempotencyKey, title, blocks, level } = value as Partial<Record<keyof NoticeDraft, unknown>>;
  return (
    v === 1 &&
    typeof idempotencyKey === 'string' &&
    typeof title === 'string' &&
    typeof level === 'string' &&
    Array.isArray(blocks)
  );
}
