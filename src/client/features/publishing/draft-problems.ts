import { countChars, LETTER_LIMITS } from '@shared/domain/letter';
import { endOfSchoolDay, schoolDayOf } from '@shared/domain/school-day';
import { linesOf, toBlocks, type DraftBlock, type DraftTable, type NoticeDraft } from './draft';
import { texts } from './texts';

/** What keeps a draft from being published, each with where to mend it. */
export interface DraftProblems {
  title?: string;
  /** By the block's id. */
  blocks: Record<string, string>;
  body?: string;
  deadline?: string;
  publishTime?: string;
}

const SIGNATURE_LINES = 4;
const SIGNATURE_LINE_CHARS = 60;
const CAPTION_CHARS = 100;

/** Checks a draft against the letter's limits; a longer one is told so, never cut. The server checks the same. */
export function problemsIn(draft: NoticeDraft, now: number): DraftProblems {
  const problems = problemsInText(draft);
  const { deadlineDay } = draft;
  const publishAt = draft.publishAt ?? null;
  if (publishAt !== null && publishAt <= now) problems.publishTime = texts.publishTimePast;
  if (deadlineDay !== null && deadlineDay < schoolDayOf(now)) problems.deadline = texts.deadlinePast;
  else if (deadlineDay !== null && publishAt !== null && endOfSchoolDay(deadlineDay) <= publishAt) {
    problems.deadline = texts.deadlineTooEarly;
  }
  return problems;
}

/** The same for the text alone. */
export function problemsInText(draft: Pick<NoticeDraft, 'title' | 'blocks'>): DraftProblems {
  const problems: DraftProblems = { blocks: {} };
  const title = titleProblem(draft.title);
  if (title) problems.title = title;
  for (const block of draft.blocks) {
    const problem = blockProblem(block);
    if (problem) problems.blocks[block.id] = problem;
  }
  const body = bodyProblem(draft.blocks);
  if (body) problems.body = body;
  return problems;
}

export function countProblems({ title, blocks, body, deadline, publishTime }: DraftProblems): number {
  return [title, body, deadline, publishTime].filter(Boolean).length + Object.keys(blocks).length;
}

function titleProblem(title: string): string | null {
  const { length } = title.trim();
  if (length === 0) return texts.titleMissing;
  return length > LETTER_LIMITS.titleChars ? texts.titleOver(length - LETTER_LIMITS.titleChars) : null;
}

function blockProblem({ type, text, table }: DraftBlock): string | null {
  if (type === 'table') return table ? tableProblem(table) : null;
  if (type === 'picture') {
    const over = text.trim().length - CAPTION_CHARS;
    return over > 0 ? texts.captionOver(over) : null;
  }
  if (type === 'signature') {
    return linesProblem(linesOf(text), SIGNATURE_LINES, SIGNATURE_LINE_CHARS, texts.signLineOver);
  }
  if (type === 'numbered' || type === 'dotted') {
    return linesProblem(linesOf(text), LETTER_LIMITS.listItems, LETTER_LIMITS.blockChars, texts.lineOver);
  }
  const over = text.trim().length - LETTER_LIMITS.blockChars;
  return over > 0 ? texts.charsOver(over) : null;
}

function tableProblem({ rows }: DraftTable): string | null {
  const longest = (row: readonly string[]): number => Math.max(0, ...row.map((cell) => cell.trim().length));
  const long = rows.findIndex((row) => longest(row) > LETTER_LIMITS.cellChars);
  return long === -1 ? null : texts.cellOver(long + 1, longest(rows[long] ?? []) - LETTER_LIMITS.cellChars);
}

function linesProblem(
  lines: readonly string[],
  most: number,
  mostChars: number,
  sentence: (line: number, over: number) => string,
): string | null {
  if (lines.length > most) return texts.linesOver(most, lines.length - most);
  const long = lines.findIndex((line) => line.length > mostChars);
  return long === -1 ? null : sentence(long + 1, (lines[long]?.length ?? 0) - mostChars);
}

function bodyProblem(drafted: readonly DraftBlock[]): string | null {
  const blocks = toBlocks(drafted);
  if (!blocks.some((block) => block.type !== 'signature')) return texts.bodyMissing;
  if (blocks.length > LETTER_LIMITS.blocks) return texts.blocksOver(blocks.length - LETTER_LIMITS.blocks);
  const pictures = blocks.filter((block) => block.type === 'picture').length;
  if (pictures > LETTER_LIMITS.pictures) return texts.picturesOver(pictures - LETTER_LIMITS.pictures);
  const over = countChars(blocks) - LETTER_LIMITS.totalChars;
  return over > 0 ? texts.totalOver(over) : null;
}
