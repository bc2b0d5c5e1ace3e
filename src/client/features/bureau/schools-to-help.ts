import type { ActionOutput } from '@shared/contracts';
import { classesToHelp, needOf, needWords } from '@shared/domain/needs-help';
import type { Level } from '@shared/domain/notice';
import { LEVEL_VERBS } from '@shared/domain/progress-names';
import { texts } from './texts';

export type FiguresNode = ActionOutput<'get-org-figures'>['nodes'][number];

export interface HelpedSchool {
  id: string;
  name: string;
  reason: string;
}

/** More would be a table of all schools, which is another thing. */
const HELPED_AT_ONCE = 5;

/**
 * The few schools where help brings most, in the order of the tree: those without a roster first, since nothing
 * reaches anybody there, then those with the most children whom no message reaches. Nowhere is said which has more.
 */
export function schoolsToHelp(level: Level, nodes: readonly FiguresNode[]): HelpedSchool[] {
  const schools = nodes.filter(({ kind }) => kind === 'school');
  const missing = schools.filter(({ unreached }) => unreached === 'noRoster').slice(0, HELPED_AT_ONCE);
  const reached = schools.flatMap((school) => (school.counts ? [{ ...school, counts: school.counts }] : []));
  const needy = classesToHelp(level, reached).slice(0, HELPED_AT_ONCE - missing.length);
  const chosen = new Set([...missing, ...needy].map(({ id }) => id));
  return schools
    .filter(({ id }) => chosen.has(id))
    .map((school) => ({ id: school.id, name: school.name, reason: reasonOf(level, school) }));
}

/** How a school or org stands, in words: who is not reached and why, or that all is well. */
export function reasonOf(level: Level, { counts, unreached }: FiguresNode): string {
  if (unreached) return texts.unreached[unreached];
  if (!counts) return texts.noCounts;
  return needWords(needOf(level, counts), LEVEL_VERBS[level]) || texts.done;
}

/** Children of families that no message reaches: somebody has to phone or go there. */
export function countToVisit({ counts }: { counts: FiguresNode['counts'] }): number {
  return counts ? counts.unlinked + counts.undelivered : 0;
}
