import type { ActionOutput } from '../../../src/shared/contracts';
import { countChildren, type TallyCounts } from '../../../src/shared/domain/tally';

export type TallyView = ActionOutput<'get-tally'>;
export type ChildView = TallyView['children'][number];

/** A child of a class in one round, by default not answered yet. */
export function childView(name: string, part: Partial<ChildView> = {}): ChildView {
  return {
    studentId: `id-${name}`,
    name,
    state: 'delivered',
    channel: null,
    openedAt: null,
    answeredAt: null,
    isLate: false,
    hasJoined: false,
    hasLeft: false,
    hasSlip: false,
    objection: null,
    ...part,
  };
}

/** The counts that the server would send for these children. */
export function countsOf(children: readonly ChildView[]): TallyCounts {
  return countChildren(
    Object.fromEntries(
      children.map((child, seat) => [
        child.studentId,
        {
          name: child.name,
          seat,
          state: child.state,
          ...(child.channel ? { channel: child.channel } : {}),
          late: child.isLate,
          joined: child.hasJoined,
          left: child.hasLeft,
        },
      ]),
    ),
  );
}

/** What every listed notice says of itself. */
export const NOTICE_HEAD = {
  noticeId: 'n1',
  round: 1,
  title: '寒假安全告家长书',
  kind: 'letter',
  topic: 'winter',
  level: 'sign',
  status: 'open',
  publishedAt: Date.UTC(2027, 0, 10),
  deadlineAt: null,
} as const;

/** One round in one class. */
export function tallyView(children: ChildView[], part: Partial<TallyView> = {}): TallyView {
  return {
    ...NOTICE_HEAD,
    className: '三年级2班',
    versionHash: 'a'.repeat(64),
    withdrawnReason: null,
    counts: countsOf(children),
    children,
    ...part,
  };
}
