import type { ActionOutput } from '@shared/contracts';
import type { Level } from '@shared/domain/notice';
import type { ChildState } from '@shared/domain/tally';

export type TallyView = ActionOutput<'get-tally'>;
export type ChildView = TallyView['children'][number];
export type NeedState = Exclude<ChildState, 'answered'>;

/** Whoever is hardest to reach through the phone comes first. */
const BY_NEED: readonly NeedState[] = ['unlinked', 'undelivered', 'delivered', 'opened'];

export interface NeedGroup {
  state: NeedState;
  children: ChildView[];
}

/** Whether the family has done what the notice asks: where reading is enough, having opened it is. */
export function isReached(level: Level, state: ChildState): boolean {
  return state === 'answered' || (level === 'read' && state === 'opened');
}

/** The children still to reach, grouped by where they stand and ordered by need; within a group, class order. */
export function groupByNeed(level: Level, children: readonly ChildView[]): NeedGroup[] {
  const open = children.filter((child) => !child.hasLeft && !isReached(level, child.state));
  return BY_NEED.map((state) => ({ state, children: open.filter((child) => child.state === state) })).filter(
    (group) => group.children.length > 0,
  );
}

/** The children whose family has done what is asked, the latest answer first. */
export function reachedChildren(level: Level, children: readonly ChildView[]): ChildView[] {
  const momentOf = (child: ChildView): number => child.answeredAt ?? child.openedAt ?? 0;
  return children
    .filter((child) => !child.hasLeft && isReached(level, child.state))
    .sort((a, b) => momentOf(b) - momentOf(a));
}
